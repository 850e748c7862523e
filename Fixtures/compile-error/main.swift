import Guest

let input = readJSON()
let name: Int = input["name"]?.string
writeJSN(["greeting": "Hello, \(name)"])
