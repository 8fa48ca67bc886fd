using System.Text.Json.Serialization;
using MedLib.Domain.Commands;

namespace MedLib.Domain.Holdings;

/// <summary>What may be asked of a holding.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Add), "holding.add")]
[JsonDerivedType(typeof(Revise), "holding.revise")]
public abstract record HoldingCommand
{
    private HoldingCommand(HoldingId holding, HoldingDetails details, CommandStamp stamp) =>
        (Holding, Details, Stamp) = (holding, details, stamp);

    /// <summary>The holding.</summary>
    public HoldingId Holding { get; }

    /// <summary>What is to be said of it.</summary>
    public HoldingDetails Details { get; }

    /// <summary>Under which id, by whom and when.</summary>
    public CommandStamp Stamp { get; }

    /// <summary>Adds a holding to a record.</summary>
    /// <param name="Holding">A new id.</param>
    /// <param name="Details">What is to be said of it.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Add(HoldingId Holding, HoldingDetails Details, CommandStamp Stamp) : HoldingCommand(Holding, Details, Stamp);

    /// <summary>Says anew what is to be said of a holding. Its items keep their own locations.</summary>
    /// <param name="Holding">The holding.</param>
    /// <param name="Details">All that is to be said of it.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Revise(HoldingId Holding, HoldingDetails Details, CommandStamp Stamp) : HoldingCommand(Holding, Details, Stamp);
}
