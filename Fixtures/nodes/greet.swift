import Guest

let input = readJSON()
writeJSON(["greeting": "Hello, \(input["name"]?.string ?? "World")"])
