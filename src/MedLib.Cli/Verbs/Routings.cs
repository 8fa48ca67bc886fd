using MedLib.Domain.Circulation.Loans;

namespace MedLib.Cli.Verbs;

/// <summary>Routings in words.</summary>
internal static class Routings
{
    public static string Line(Routing routing) => routing switch
    {
        Routing.ToShelf shelf => $"to its shelf in {shelf.Location}",
        Routing.ToTransit transit => $"on its way to {transit.Home}",
        Routing.ToRepair => "to repair",
        Routing.ToCataloging => "to cataloging",
        Routing.NotOurs => "to whoever owns it: it is not ours",
        _ => "to the desk",
    };
}
