import Testing

@testable import WasmCore

@Suite struct TranslationTests {}
