const std = @import("std");

// Copies the input, however long it is.
pub fn main(init: std.process.Init) !void {
    var read_buffer: [1 << 16]u8 = undefined;
    var reader = std.Io.File.stdin().readerStreaming(init.io, &read_buffer);
    var write_buffer: [1 << 16]u8 = undefined;
    var writer = std.Io.File.stdout().writerStreaming(init.io, &write_buffer);
    _ = try reader.interface.streamRemaining(&writer.interface);
    try writer.interface.flush();
}
