package main

import (
	"crypto/sha256"
	"fmt"
	"io"
	"os"
)

// SHA-256 of the input, in hexadecimal.
func main() {
	hash := sha256.New()
	io.Copy(hash, os.Stdin)
	fmt.Printf("%x\n", hash.Sum(nil))
}
