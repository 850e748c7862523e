const std = @import("std");

// Integers, separated by white space, come out sorted, one a line.
pub fn main(init: std.process.Init) !void {
    const arena = init.arena.allocator();
    var read_buffer: [4096]u8 = undefined;
    var reader = std.Io.File.stdin().readerStreaming(init.io, &read_buffer);
    const text = try reader.interface.allocRemaining(arena, .unlimited);
    var numbers: std.ArrayList(i64) = .empty;
    var words = std.mem.tokenizeAny(u8, text, " \t\r\n");
    while (words.next()) |word| try numbers.append(arena, try std.fmt.parseInt(i64, word, 10));
    std.mem.sort(i64, numbers.items, {}, std.sort.asc(i64));

    var write_buffer: [4096]u8 = undefined;
    var writer = std.Io.File.stdout().writerStreaming(init.io, &write_buffer);
    for (numbers.items) |number| try writer.interface.print("{d}\n", .{number});
    try writer.interface.flush();
}
