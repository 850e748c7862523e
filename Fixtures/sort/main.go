package main

import (
	"bufio"
	"fmt"
	"os"
	"sort"
	"strconv"
)

// Integers, separated by white space, come out sorted, one a line.
func main() {
	var numbers []int64
	words := bufio.NewScanner(os.Stdin)
	words.Split(bufio.ScanWords)
	for words.Scan() {
		number, err := strconv.ParseInt(words.Text(), 10, 64)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		numbers = append(numbers, number)
	}
	sort.Slice(numbers, func(i, j int) bool { return numbers[i] < numbers[j] })
	output := bufio.NewWriter(os.Stdout)
	defer output.Flush()
	for _, number := range numbers {
		fmt.Fprintln(output, number)
	}
}
