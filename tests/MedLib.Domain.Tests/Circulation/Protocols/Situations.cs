using System.Reflection;
using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Circulation.Protocols;
using MedLib.Domain.Circulation.Requests;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation.Protocols;

/// <summary>One item for every place that an item can be at.</summary>
internal static class Situations
{
    private static readonly RequestId Wanted = new(Key(1));

    private static readonly Possession[] Samples =
    [
        new Possession.OnShelf(), new Possession.OnLoan(Loan()), new Possession.Paged(Wanted), new Possession.ReadyForPickup(Wanted), new Possession.InTransit(),
        new Possession.InQuarantine(), new Possession.InRepair(), new Possession.InCataloging(), new Possession.OnOrder(), new Possession.Lost(Loan()),
        new Possession.ClaimedReturned(Loan()), new Possession.Missing(),
    ];

    /// <summary>The word that a place is stored by, and an item there.</summary>
    public static IReadOnlyList<(string Word, ItemSituation Item)> All { get; } =
    [
        .. typeof(Possession).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(static place =>
            ((string)place.TypeDiscriminator!, new ItemSituation(Samples.Single(sample => sample.GetType() == place.DerivedType)))),
    ];

    public static ItemSituation At(string word) => All.Single(place => string.Equals(place.Word, word, StringComparison.Ordinal)).Item;
}
