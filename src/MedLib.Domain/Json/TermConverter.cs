using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MedLib.Domain.Circulation.Rules;

namespace MedLib.Domain.Json;

/// <summary>A term of a rule: left out where it is inherited, <c>"none"</c> where there is none, else its value.</summary>
internal sealed class TermConverter<T> : JsonConverter<Term<T>>
    where T : notnull
{
    private const string None = "none";

    public override bool HandleNull => true;

    public override Term<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.Null)
        {
            return Term<T>.Inherit;
        }

        return reader.TokenType is JsonTokenType.String && reader.ValueTextEquals(None)
            ? Term<T>.None
            : JsonSerializer.Deserialize(ref reader, Inner(options)) ?? throw new JsonException("A term is left out where it says nothing.");
    }

    public override void Write(Utf8JsonWriter writer, Term<T> value, JsonSerializerOptions options)
    {
        if (value.TryGet(out var given))
        {
            JsonSerializer.Serialize(writer, given, Inner(options));
        }
        else if (value.IsNone)
        {
            writer.WriteStringValue(None);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static JsonTypeInfo<T> Inner(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}
