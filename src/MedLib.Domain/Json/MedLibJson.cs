using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace MedLib.Domain.Json;

/// <summary>The JSON contracts of the library: every state, event, command, answer and row of a list, by source generation.</summary>
/// <remarks>
/// Names are in camel case. Ids, codes, days and instants are texts (ISO 8601), money is <c>EUR 12.50</c>, enums are words such as
/// <c>part-missing</c>, and closed sets carry their case in <c>type</c>. What is null is left out.
/// </remarks>
public static class MedLibJson
{
    /// <summary>Options that read and write everything of the library; read-only.</summary>
    public static JsonSerializerOptions Options { get; } = Own();

    /// <summary>Teaches a host's options the types of the library; what the host has set stays.</summary>
    /// <remarks>
    /// The types of the library are added to the resolvers. Options without a resolver had the default one until then, by
    /// reflection: a host that still needs it for types of its own adds it first.
    /// </remarks>
    /// <param name="options">The options, not yet used.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="InvalidOperationException">The options were used already.</exception>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        foreach (var converter in MedLibConverters.All)
        {
            options.Converters.Add(converter);
        }

        options.TypeInfoResolverChain.Add(MedLibJsonContext.Default);
        return options;
    }

    /// <summary>The contract of a type of the library.</summary>
    /// <typeparam name="T">The type.</typeparam>
    internal static JsonTypeInfo<T> TypeOf<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    private static JsonSerializerOptions Own()
    {
        var options = Configure(new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            RespectNullableAnnotations = true,

            // Databases that keep JSON in a form of their own put the names into another order.
            AllowOutOfOrderMetadataProperties = true,

            // Stored text is not put into web pages, and names in any script stay readable.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        });
        options.MakeReadOnly();
        return options;
    }
}
