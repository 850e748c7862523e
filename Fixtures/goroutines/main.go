package main

import (
	"encoding/json"
	"os"
	"sync"
	"time"
)

type output struct {
	Squares []int  `json:"squares"`
	Slept   bool   `json:"slept"`
	First   string `json:"first"`
	Primes  []int  `json:"primes"`
}

// Squares numbers with workers that share a channel.
func squares(count, workers int) []int {
	jobs := make(chan int)
	results := make([]int, count)
	var done sync.WaitGroup
	for range workers {
		done.Add(1)
		go func() {
			defer done.Done()
			for job := range jobs {
				results[job] = job * job
			}
		}()
	}
	for job := range count {
		jobs <- job
	}
	close(jobs)
	done.Wait()
	return results
}

// A chain of goroutines, one a prime.
func primes(count int) []int {
	source := make(chan int)
	go func(to chan int) {
		for number := 2; ; number++ {
			to <- number
		}
	}(source)
	var found []int
	for len(found) < count {
		prime := <-source
		found = append(found, prime)
		next := make(chan int)
		go func(from, to chan int) {
			for number := range from {
				if number%prime != 0 {
					to <- number
				}
			}
		}(source, next)
		source = next
	}
	return found
}

func first() string {
	fast, slow := make(chan string), make(chan string)
	go func() { time.Sleep(200 * time.Millisecond); slow <- "slow" }()
	go func() { time.Sleep(10 * time.Millisecond); fast <- "fast" }()
	select {
	case name := <-fast:
		return name
	case name := <-slow:
		return name
	}
}

func main() {
	var input struct {
		Count   int `json:"count"`
		Workers int `json:"workers"`
	}
	if json.NewDecoder(os.Stdin).Decode(&input) != nil {
		os.Exit(1)
	}
	start := time.Now()
	time.Sleep(20 * time.Millisecond)
	slept := time.Since(start) >= 20*time.Millisecond
	json.NewEncoder(os.Stdout).Encode(output{squares(input.Count, input.Workers), slept, first(), primes(input.Count)})
}
