const std = @import("std");

// For each number of the input: itself, a third of it, its square root and the sum so far, in the shortest digits that name them.
pub fn main(init: std.process.Init) !void {
    const arena = init.arena.allocator();
    var read_buffer: [4096]u8 = undefined;
    var reader = std.Io.File.stdin().readerStreaming(init.io, &read_buffer);
    const text = try reader.interface.allocRemaining(arena, .unlimited);
    var write_buffer: [4096]u8 = undefined;
    var writer = std.Io.File.stdout().writerStreaming(init.io, &write_buffer);

    var sum: f64 = 0;
    var words = std.mem.tokenizeAny(u8, text, " \t\r\n");
    while (words.next()) |word| {
        const number = try std.fmt.parseFloat(f64, word);
        sum += number;
        try writer.interface.print("{d} {d} {d} {d}\n", .{ number, number / 3, @sqrt(number), sum });
    }
    try writer.interface.flush();
}
