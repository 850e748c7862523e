package main

import (
	"encoding/json"
	"fmt"
	"os"
)

func main() {
	var input struct {
		Name string `json:"name"`
	}
	input.Name = "World"
	if err := json.NewDecoder(os.Stdin).Decode(&input); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	output := json.NewEncoder(os.Stdout)
	output.SetEscapeHTML(false)
	output.Encode(map[string]string{"greeting": "Hello, " + input.Name})
}
