using System.Text.Json;
using System.Text.Json.Serialization;

namespace MedLib.Domain.Json;

/// <summary>A value that has a text of its own as a JSON string: codes, identifiers, days, instants.</summary>
internal sealed class TextConverter<T>(Func<string, T> read, Func<T, string> write) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString() ?? throw new JsonException("A text was expected.");
        try
        {
            return read(text);
        }
        catch (FormatException e)
        {
            // What the text was is left out: it may be personal.
            throw new JsonException($"The text is no {typeof(T).Name}.", e);
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(ref reader, typeToConvert, options);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(write(value));
}
