using System.Text.Json.Serialization;
using NodaTime;

namespace MedLib.Domain.Results;

/// <summary>A named, typed argument of a finding: hosts render and localize it, tests assert it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Text), "text")]
[JsonDerivedType(typeof(Number), "number")]
[JsonDerivedType(typeof(Date), "date")]
[JsonDerivedType(typeof(Moment), "moment")]
[JsonDerivedType(typeof(Amount), "amount")]
[JsonDerivedType(typeof(Identifier), "identifier")]
public abstract record FindingArg
{
    private FindingArg(string name) => Name = name;

    /// <summary>The placeholder that the argument fills in a message, in camel case, such as <c>limit</c>.</summary>
    public string Name { get; }

    /// <summary>A piece of text that is no personal data: a tag, a code, a part of a field.</summary>
    /// <param name="Name">The placeholder.</param>
    /// <param name="Value">The text.</param>
    public sealed record Text(string Name, string Value) : FindingArg(Name);

    /// <summary>A whole number: a limit, a count, a byte offset.</summary>
    /// <param name="Name">The placeholder.</param>
    /// <param name="Value">The number.</param>
    public sealed record Number(string Name, long Value) : FindingArg(Name);

    /// <summary>A day.</summary>
    /// <param name="Name">The placeholder.</param>
    /// <param name="Value">The day, in the library's own zone.</param>
    public sealed record Date(string Name, LocalDate Value) : FindingArg(Name);

    /// <summary>A moment in time.</summary>
    /// <param name="Name">The placeholder.</param>
    /// <param name="Value">The instant.</param>
    public sealed record Moment(string Name, Instant Value) : FindingArg(Name);

    /// <summary>An amount of money.</summary>
    /// <param name="Name">The placeholder.</param>
    /// <param name="Value">The amount in the currency's main unit.</param>
    /// <param name="Currency">The ISO 4217 code.</param>
    public sealed record Amount(string Name, decimal Value, string Currency) : FindingArg(Name);

    /// <summary>The id of an aggregate. Never a card number or a name.</summary>
    /// <param name="Name">The placeholder.</param>
    /// <param name="Value">The id.</param>
    public sealed record Identifier(string Name, Guid Value) : FindingArg(Name);
}
