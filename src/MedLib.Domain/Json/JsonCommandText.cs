using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Json;

/// <summary>Commands and answers as JSON: what the command log keeps.</summary>
internal sealed class JsonCommandText : ICommandText
{
    private const string Value = "value";
    private const string Findings = "findings";

    /// <summary>The SHA-256 of the command's JSON, in lower-case hexadecimal; its case is hashed with it.</summary>
    public string Hash(object command)
    {
        // A command is a case of a closed set, and only the set's contract writes which one it is.
        var type = command.GetType() is { BaseType: { } set } own && set != typeof(object) ? set : command.GetType();
        var json = JsonSerializer.SerializeToUtf8Bytes(command, MedLibJson.Options.GetTypeInfo(type));
        return Convert.ToHexStringLower(SHA256.HashData(json));
    }

    public string Write<T>(T answer, ValueList<Finding> advisories)
        where T : notnull
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = MedLibJson.Options.Encoder }))
        {
            writer.WriteStartObject();
            writer.WritePropertyName(Value);
            JsonSerializer.Serialize(writer, answer, MedLibJson.TypeOf<T>());
            if (!advisories.IsEmpty)
            {
                writer.WritePropertyName(Findings);
                JsonSerializer.Serialize(writer, advisories, MedLibJson.TypeOf<ValueList<Finding>>());
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public Result<T> Read<T>(string outcome)
        where T : notnull
    {
        using var document = JsonDocument.Parse(outcome);
        var value = document.RootElement.GetProperty(Value).Deserialize(MedLibJson.TypeOf<T>())
            ?? throw new JsonException("The log holds no answer.");
        var findings = document.RootElement.TryGetProperty(Findings, out var kept)
            ? kept.Deserialize(MedLibJson.TypeOf<ValueList<Finding>>())!
            : [];
        return Result.Of(value, findings);
    }
}
