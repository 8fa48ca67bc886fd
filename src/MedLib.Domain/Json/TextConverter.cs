using System.Text.Json;
using System.Text.Json.Serialization;

namespace MedLib.Domain.Json;

/// <summary>A value that has a text of its own as a JSON string: codes, identifiers, days, instants. Where it has no text, it is null.</summary>
internal sealed class TextConverter<T>(Func<string, T> read, Func<T, string?> write) : JsonConverter<T>
    where T : struct
{
    public override bool HandleNull => true;

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => default,
        JsonTokenType.String => Read(reader.GetString()!),
        _ => throw new JsonException("A text was expected."),
    };

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (write(value) is { } text)
        {
            writer.WriteStringValue(text);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private T Read(string text)
    {
        try
        {
            return read(text);
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
#pragma warning disable MA0054 // the cause's message may repeat the text, which may be personal
            throw new JsonException($"The text is no {typeof(T).Name}.");
#pragma warning restore MA0054
        }
    }
}
