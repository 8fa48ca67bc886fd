using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Time;

namespace MedLib.Domain.Circulation.Loans;

/// <summary>Where an item that came back goes now.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ToShelf), "to-shelf")]
[JsonDerivedType(typeof(ToPickupShelf), "to-pickup-shelf")]
[JsonDerivedType(typeof(ToPickupElsewhere), "to-pickup-elsewhere")]
[JsonDerivedType(typeof(ToTransit), "to-transit")]
[JsonDerivedType(typeof(ToQuarantine), "to-quarantine")]
[JsonDerivedType(typeof(ToRepair), "to-repair")]
[JsonDerivedType(typeof(ToCataloging), "to-cataloging")]
[JsonDerivedType(typeof(NotOurs), "not-ours")]
public abstract record Routing
{
    private Routing()
    {
    }

    /// <summary>To its shelf.</summary>
    /// <param name="Location">The location of the shelf.</param>
    public sealed record ToShelf(LocationCode Location) : Routing;

    /// <summary>To the pickup shelf of this service point.</summary>
    /// <param name="Request">The request that it is kept for.</param>
    /// <param name="Until">By when it must be picked up.</param>
    public sealed record ToPickupShelf(RequestId Request, DueMoment Until) : Routing;

    /// <summary>On its way to the service point where it is picked up.</summary>
    /// <param name="Request">The request that it goes there for.</param>
    /// <param name="Pickup">The service point.</param>
    public sealed record ToPickupElsewhere(RequestId Request, ServicePointCode Pickup) : Routing;

    /// <summary>To the service point that it belongs to.</summary>
    /// <param name="Home">The location of its shelf.</param>
    public sealed record ToTransit(LocationCode Home) : Routing;

    /// <summary>Aside, to be cleaned or looked over before anybody gets it.</summary>
    public sealed record ToQuarantine : Routing;

    /// <summary>To repair: it is damaged, or recorded as in repair.</summary>
    public sealed record ToRepair : Routing;

    /// <summary>To cataloging: it had been withdrawn, and here it is.</summary>
    public sealed record ToCataloging : Routing;

    /// <summary>To whoever owns it: no item here has the barcode.</summary>
    public sealed record NotOurs : Routing;
}

/// <summary>What a desk is told when an item comes back.</summary>
/// <param name="Routing">Where the item goes now.</param>
/// <param name="Item">The item, or null where it is not ours.</param>
/// <param name="Loan">The loan that its return closed, or null where it was not on loan.</param>
public sealed record ReturnAnswer(Routing Routing, ItemId? Item, Loan? Loan);
