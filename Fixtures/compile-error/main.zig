const std = @import("std");

pub fn main() void {
    const name: []const u8 = missing;
    std.debug.print("Hello, {s}\n", .{name});
}
