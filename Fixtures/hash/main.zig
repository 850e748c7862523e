const std = @import("std");

// SHA-256 of the input, in hexadecimal.
pub fn main(init: std.process.Init) !void {
    const arena = init.arena.allocator();
    var read_buffer: [4096]u8 = undefined;
    var reader = std.Io.File.stdin().readerStreaming(init.io, &read_buffer);
    const text = try reader.interface.allocRemaining(arena, .unlimited);
    var digest: [32]u8 = undefined;
    std.crypto.hash.sha2.Sha256.hash(text, &digest, .{});

    var write_buffer: [4096]u8 = undefined;
    var writer = std.Io.File.stdout().writerStreaming(init.io, &write_buffer);
    try writer.interface.print("{x}\n", .{&digest});
    try writer.interface.flush();
}
