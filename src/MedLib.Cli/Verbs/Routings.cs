using MedLib.Domain.Circulation.Loans;
using NodaTime.Text;

namespace MedLib.Cli.Verbs;

/// <summary>Routings in words.</summary>
internal static class Routings
{
    public static string Line(Routing routing) => routing switch
    {
        Routing.ToShelf shelf => $"to its shelf in {shelf.Location}",
        Routing.ToPickupShelf pickup => $"to the pickup shelf until {LocalDatePattern.Iso.Format(pickup.Until.Day)}",
        Routing.ToPickupElsewhere elsewhere => $"on its way to {elsewhere.Pickup}, where it is picked up",
        Routing.ToQuarantine => "aside, to be cleaned or looked over",
        Routing.ToTransit transit => $"on its way to {transit.Home}",
        Routing.ToRepair => "to repair",
        Routing.ToCataloging => "to cataloging",
        Routing.NotOurs => "to whoever owns it: it is not ours",
        _ => "to the desk",
    };
}
