using System.Text.Json;
using System.Text.Json.Serialization;
using MedLib.Domain.Commands;

namespace MedLib.Domain.Json;

/// <summary>An aggregate's id as its Guid.</summary>
internal sealed class GuidIdConverter<TId> : JsonConverter<TId>
    where TId : struct, IGuidId<TId>
{
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TId.From(reader.GetGuid());

    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
