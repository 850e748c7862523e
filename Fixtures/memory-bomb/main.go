package main

// Takes memory and keeps it, until there is no more.
var kept [][]byte

func main() {
	for {
		block := make([]byte, 1<<20)
		for index := range block {
			block[index] = 1
		}
		kept = append(kept, block)
	}
}
