package main

import "fmt"

func main() {
	var name string = 1
	fmt.Printn("Hello, " + name)
}
