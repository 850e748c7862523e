package main

import (
	"encoding/json"
	"fmt"
	"os"
)

// Forgets the end of what it writes.
func main() {
	var input struct{ Name string }
	if json.NewDecoder(os.Stdin).Decode(&input) != nil || input.Name == "" {
		input.Name = "World"
	}
	fmt.Printf(`{"greeting":"Hello, %s`, input.Name)
}
