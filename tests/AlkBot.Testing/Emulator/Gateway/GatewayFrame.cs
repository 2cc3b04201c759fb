using System.Text.Json.Nodes;

namespace AlkBot.Testing.Emulator.Gateway;

/// <summary>A frame that a bot has sent.</summary>
/// <param name="Op">Its opcode, one of <see cref="GatewayOp"/>.</param>
/// <param name="Data">Its data.</param>
/// <param name="Address">Path and query of the connection that it came over.</param>
/// <param name="At">When it came, by the emulator's clock.</param>
public sealed record GatewayFrame(int Op, JsonNode? Data, string Address, DateTimeOffset At);
