using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Requests;

/// <summary>Which requests an item allows from where it is.</summary>
public static class Requestable
{
    private static readonly ValueList<RequestKind> OnShelf = [RequestKind.Hold, RequestKind.Page, RequestKind.Recall];
    private static readonly ValueList<RequestKind> Away = [RequestKind.Hold, RequestKind.Recall];
    private static readonly ValueList<RequestKind> Sought = [RequestKind.Hold];

    /// <summary>The kinds: all of what is on its shelf, a hold or recall of what will come, a hold alone of what is sought, and none of what is given up.</summary>
    /// <remarks>FOLIO's list of item states, but that what waits on a shelf may be held as well, which lets a queue form beside a walk-in.</remarks>
    /// <param name="possession">Where the item is.</param>
    public static ValueList<RequestKind> From(Possession possession) => possession switch
    {
        Possession.OnShelf => OnShelf,
        Possession.OnLoan or Possession.Paged or Possession.ReadyForPickup or Possession.InTransit
            or Possession.OnOrder or Possession.InCataloging or Possession.InQuarantine or Possession.InRepair => Away,
        Possession.Missing => Sought,
        _ => [],
    };
}
