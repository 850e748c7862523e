package main

import (
	"fmt"
	"io"
	"os"
	"sort"
	"strings"
)

// Counts the words of the input and writes them as JSON, the most frequent first.
func main() {
	text, _ := io.ReadAll(os.Stdin)
	counts := map[string]int{}
	isNoLetter := func(c rune) bool { return c|0x20 < 'a' || c|0x20 > 'z' }
	for _, word := range strings.FieldsFunc(string(text), isNoLetter) {
		counts[strings.ToLower(word)]++
	}
	words := make([]string, 0, len(counts))
	for word := range counts {
		words = append(words, word)
	}
	sort.Slice(words, func(i, j int) bool {
		a, b := words[i], words[j]
		return counts[a] > counts[b] || counts[a] == counts[b] && a < b
	})
	members := make([]string, len(words))
	for i, word := range words {
		members[i] = fmt.Sprintf("%q:%d", word, counts[word])
	}
	fmt.Printf("{%s}\n", strings.Join(members, ","))
}
