import Testing
@testable import WasmCore
