const std = @import("std");

// Ends in the way that the input asks for.
pub fn main(init: std.process.Init) !void {
    const arena = init.arena.allocator();
    var read_buffer: [16]u8 = undefined;
    var reader = std.Io.File.stdin().readerStreaming(init.io, &read_buffer);
    const text = try reader.interface.allocRemaining(arena, .unlimited);
    var write_buffer: [4096]u8 = undefined;
    var writer = std.Io.File.stdout().writerStreaming(init.io, &write_buffer);

    if (std.mem.eql(u8, text, "exit")) {
        try writer.interface.writeAll("partial");
        try writer.interface.flush();
        std.debug.print("giving up\n", .{});
        std.process.exit(3);
    }
    if (std.mem.eql(u8, text, "loop")) {
        var counter: u32 = 1;
        while (counter != 0) {
            counter = counter *% 5 | 1;
            std.mem.doNotOptimizeAway(counter);
        }
    }
    while (true) try writer.interface.writeAll("a line that is written again and again\n");
}
