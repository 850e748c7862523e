package main

import (
	"fmt"
	"io"
	"os"
)

// Panics unless the input is empty.
func main() {
	text, _ := io.ReadAll(os.Stdin)
	defer fmt.Println("deferred")
	if len(text) > 0 {
		panic("boom: " + string(text))
	}
}
