using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Circulation.Profiles;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Requests.Decisions;

/// <summary>One copy that requests of a queue may be filled with, as the stores hold it.</summary>
/// <param name="Item">The item.</param>
/// <param name="Circulation">Where it is; null where it never circulated.</param>
/// <param name="Loan">The open loan that it is on; null where it is on none.</param>
internal sealed record Copy(Item Item, Versioned<ItemCirculation>? Circulation, Versioned<Loan>? Loan)
{
    /// <summary>Where it is; what never circulated is on its shelf.</summary>
    public Possession Possession => Circulation?.State.Possession ?? new Possession.OnShelf();

    /// <summary>The copy as the queue sees it: where it belongs, it is.</summary>
    public RequestCandidate Candidate(CompiledCirculation lending) => new()
    {
        Item = Item.Id,
        Category = Item.Category,
        Volume = Item.Details.Enumeration ?? "",
        Home = lending.HomeOf(Item.Location),
        At = lending.HomeOf(Item.Location),
    };
}
