package main

import (
	"encoding/json"
	"os"
	"runtime"
)

type node struct {
	next    *node
	number  int
	payload []byte
}

type output struct {
	Kept  int  `json:"kept"`
	Sum   int  `json:"sum"`
	Whole bool `json:"whole"`
	Freed bool `json:"freed"`
}

const stride = 256

// Written to here and there, so that no node can be left out.
func makeNode(number, size int, next *node) *node {
	payload := make([]byte, size)
	for place := 0; place < size; place += stride {
		payload[place] = byte(number + place/stride)
	}
	return &node{next, number, payload}
}

// A list of one node out of so many. The others are garbage, in chains that refer to each other or in a circle.
func makeList(count, size, keep int) *node {
	var list, last *node
	for number := range count {
		last = makeNode(number, size, last)
		switch number % keep {
		case 0:
			last.next = list
			list = last
		case keep / 2:
			last.next = last
		}
		if number%(count/4) == 0 {
			runtime.GC()
		}
	}
	return list
}

func (n *node) isWhole() bool {
	for place, value := range n.payload {
		expected := byte(0)
		if place%stride == 0 {
			expected = byte(n.number + place/stride)
		}
		if value != expected {
			return false
		}
	}
	return true
}

// Makes much more than fits in memory and keeps little of it: what is kept has to survive, and the rest to go.
func main() {
	var input struct {
		Count int `json:"count"`
		Size  int `json:"size"`
		Keep  int `json:"keep"`
	}
	if json.NewDecoder(os.Stdin).Decode(&input) != nil {
		os.Exit(1)
	}
	list := makeList(input.Count, input.Size, input.Keep)
	runtime.GC()
	result := output{Whole: true}
	for place := list; place != nil; place = place.next {
		result.Kept++
		result.Sum += place.number
		result.Whole = result.Whole && place.isWhole()
	}
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	// Of each node that was not kept, the node and its payload.
	garbage := 2 * (input.Count - result.Kept)
	result.Freed = memory.Frees > uint64(garbage*9/10)
	json.NewEncoder(os.Stdout).Encode(result)
}
