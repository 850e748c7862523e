import Guest

// Forgets the end of what it writes.
writeOutput("{\"greeting\":\"Hello, \(readJSON()["name"]?.string ?? "World")")
