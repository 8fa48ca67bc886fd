using System.Text.Json.Serialization;
using MedLib.Domain.Commands;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;

namespace MedLib.Domain.Acquisitions.Funds;

/// <summary>What can be asked of a fund.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Open), "fund.open")]
[JsonDerivedType(typeof(Allocate), "fund.allocate")]
[JsonDerivedType(typeof(ReduceAllocation), "fund.reduce-allocation")]
[JsonDerivedType(typeof(Post), "fund.post")]
public abstract record FundCommand
{
    private FundCommand(FundId fund, CommandStamp stamp) => (Fund, Stamp) = (fund, stamp);

    /// <summary>The fund.</summary>
    public FundId Fund { get; }

    /// <summary>Under which id, by whom and when.</summary>
    public CommandStamp Stamp { get; }

    /// <summary>Opens a fund, with nothing in it yet.</summary>
    /// <param name="Fund">The id the fund gets.</param>
    /// <param name="Details">What is to be said of it.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Open(FundId Fund, FundDetails Details, CommandStamp Stamp) : FundCommand(Fund, Stamp);

    /// <summary>Gives a fund money.</summary>
    /// <param name="Fund">The fund.</param>
    /// <param name="Amount">How much; more than nothing.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Allocate(FundId Fund, Money Amount, CommandStamp Stamp) : FundCommand(Fund, Stamp);

    /// <summary>Takes back money that a fund was given: too much, or by mistake.</summary>
    /// <param name="Fund">The fund.</param>
    /// <param name="Amount">How much; more than nothing.</param>
    /// <param name="Reason">Why, for the record.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record ReduceAllocation(FundId Fund, Money Amount, string Reason, CommandStamp Stamp) : FundCommand(Fund, Stamp);

    /// <summary>Posts what an order or invoice does to a fund: all of it or nothing, and the limit is that of the end.</summary>
    /// <param name="Fund">The fund.</param>
    /// <param name="Postings">What is posted.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Post(FundId Fund, ValueList<FundPosting> Postings, CommandStamp Stamp) : FundCommand(Fund, Stamp);
}
