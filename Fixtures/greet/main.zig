const std = @import("std");

const Input = struct { name: []const u8 = "World" };

pub fn main(init: std.process.Init) !void {
    const arena = init.arena.allocator();
    var read_buffer: [4096]u8 = undefined;
    var reader = std.Io.File.stdin().readerStreaming(init.io, &read_buffer);
    const text = try reader.interface.allocRemaining(arena, .unlimited);
    const input = try std.json.parseFromSliceLeaky(Input, arena, text, .{ .ignore_unknown_fields = true });

    var write_buffer: [4096]u8 = undefined;
    var writer = std.Io.File.stdout().writerStreaming(init.io, &write_buffer);
    const greeting = try std.fmt.allocPrint(arena, "Hello, {s}", .{input.name});
    try writer.interface.print("{f}\n", .{std.json.fmt(.{ .greeting = greeting }, .{})});
    try writer.interface.flush();
}
