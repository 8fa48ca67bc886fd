using MedLib.Domain.Holdings;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Terms;

/// <summary>Whose rule says what a return of something lost does to its charges.</summary>
public enum LostReturnControl
{
    /// <summary>That of the place where it is returned.</summary>
    CheckInLocation = 0,

    /// <summary>That of the place where it belongs.</summary>
    HomeLocation = 1,

    /// <summary>That of the place where it was last.</summary>
    HoldingLocation = 2,
}

/// <summary>What a place does with the charges of a loss.</summary>
/// <param name="Location">The place.</param>
/// <param name="WhenReturned">What it does.</param>
public sealed record LostReturnRule(LocationCode Location, LostItemReturn WhenReturned);

/// <summary>What a return of something lost does to its charges, where the places of a library differ in that.</summary>
public sealed record LostReturnRules
{
    /// <summary>Whose rule holds.</summary>
    public LostReturnControl Control { get; init; }

    /// <summary>The rules of places; of two for one place the first holds.</summary>
    public ValueList<LostReturnRule> Rules { get; init; } = [];

    /// <summary>What holds where the place has no rule. A choice that is made, never a silent default.</summary>
    public required LostItemReturn Otherwise { get; init; }

    /// <summary>What a return does.</summary>
    /// <param name="checkIn">Where it is returned.</param>
    /// <param name="home">Where it belongs; null where nobody knows.</param>
    /// <param name="holding">Where it was last; null where nobody knows.</param>
    public LostItemReturn For(LocationCode checkIn, LocationCode? home, LocationCode? holding)
    {
        LocationCode? place = Control switch
        {
            LostReturnControl.HomeLocation => home,
            LostReturnControl.HoldingLocation => holding,
            _ => checkIn,
        };
        foreach (var rule in Rules)
        {
            if (rule.Location == place)
            {
                return rule.WhenReturned;
            }
        }

        return Otherwise;
    }
}
