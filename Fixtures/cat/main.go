package main

import (
	"io"
	"os"
)

// Copies the input, however long it is.
func main() {
	io.Copy(os.Stdout, os.Stdin)
}
