package main

import (
	"fmt"
	"io"
	"os"
)

// Ends in the way that the input asks for.
func main() {
	text, _ := io.ReadAll(os.Stdin)
	switch string(text) {
	case "exit":
		fmt.Print("partial")
		fmt.Fprintln(os.Stderr, "giving up")
		os.Exit(3)
	case "loop":
		for counter := uint32(1); counter != 0; {
			counter = counter*5 | 1
		}
	default:
		for {
			fmt.Println("a line that is written again and again")
		}
	}
}
