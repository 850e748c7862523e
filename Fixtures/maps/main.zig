const std = @import("std");

const Entry = struct { word: []const u8, count: u32 };

fn isBefore(_: void, a: Entry, b: Entry) bool {
    if (a.count != b.count) return a.count > b.count;
    return std.mem.lessThan(u8, a.word, b.word);
}

// Counts the words of the input and writes them as JSON, the most frequent first.
pub fn main(init: std.process.Init) !void {
    const arena = init.arena.allocator();
    var read_buffer: [4096]u8 = undefined;
    var reader = std.Io.File.stdin().readerStreaming(init.io, &read_buffer);
    const text = try reader.interface.allocRemaining(arena, .unlimited);
    var counts: std.StringHashMapUnmanaged(u32) = .empty;
    var start: usize = 0;
    for (0..text.len + 1) |end| {
        if (end < text.len and std.ascii.isAlphabetic(text[end])) continue;
        if (end > start) {
            const entry = try counts.getOrPutValue(arena, std.ascii.lowerString(text[start..end], text[start..end]), 0);
            entry.value_ptr.* += 1;
        }
        start = end + 1;
    }
    var entries: std.ArrayList(Entry) = .empty;
    var iterator = counts.iterator();
    while (iterator.next()) |entry| try entries.append(arena, .{ .word = entry.key_ptr.*, .count = entry.value_ptr.* });
    std.mem.sort(Entry, entries.items, {}, isBefore);

    var write_buffer: [4096]u8 = undefined;
    var writer = std.Io.File.stdout().writerStreaming(init.io, &write_buffer);
    for (entries.items, 0..) |entry, index| {
        const separator = if (index == 0) "{" else ",";
        try writer.interface.print("{s}\"{s}\":{d}", .{ separator, entry.word, entry.count });
    }
    try writer.interface.writeAll(if (entries.items.len == 0) "{}\n" else "}\n");
    try writer.interface.flush();
}
