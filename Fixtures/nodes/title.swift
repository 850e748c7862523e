import Guest

let input = readJSON()
writeJSON(["name": "Countess \(input["name"]?.string ?? "Nobody")"])
