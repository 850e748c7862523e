package main

import (
	"bufio"
	"fmt"
	"math"
	"os"
	"strconv"
)

func shortest(number float64) string { return strconv.FormatFloat(number, 'f', -1, 64) }

// For each number of the input: itself, a third of it, its square root and the sum so far, in the shortest digits that name them.
func main() {
	sum := 0.0
	words := bufio.NewScanner(os.Stdin)
	words.Split(bufio.ScanWords)
	for words.Scan() {
		number, err := strconv.ParseFloat(words.Text(), 64)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		sum += number
		fmt.Println(shortest(number), shortest(number/3), shortest(math.Sqrt(number)), shortest(sum))
	}
}
