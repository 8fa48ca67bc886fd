using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Finance;

namespace MedLib.Domain.Circulation.Rules.Text;

/// <content>Loss and requests.</content>
internal sealed partial class TermsReader
{
    private bool Lost()
    {
        var loss = new LossTerms { WhenReturned = LostItemReturn.Refund };
        while (!_at.AtEnd && !_at.Sees(","))
        {
            if (!Lost(ref loss))
            {
                return false;
            }
        }

        return Says(RulePart.Loss, _terms with { Loss = loss });
    }

    private bool Lost(ref LossTerms loss)
    {
        if (_at.Skips("after"))
        {
            return Read(out var period) && Put(ref loss, loss with { LostAfter = period });
        }

        if (_at.Skips("recalled", "billed"))
        {
            return _at.Demands("after") && Read(out var period) && Put(ref loss, loss with { BilledAfterWhenRecalled = period });
        }

        if (_at.Skips("recalled", "after"))
        {
            return Read(out var period) && Put(ref loss, loss with { LostAfterWhenRecalled = period });
        }

        if (_at.Skips("billed", "after"))
        {
            return Read(out var period) && Put(ref loss, loss with { BilledAfter = period });
        }

        if (_at.Skips("refunded", "within"))
        {
            return Read(out var period) && Put(ref loss, loss with { RefundedWithin = period });
        }

        if (_at.Skips("fee", "refunded"))
        {
            return Put(ref loss, loss with { ProcessingFeeRefunded = true });
        }

        if (_at.Skips("fine", "stands"))
        {
            return Put(ref loss, loss with { FineStands = true });
        }

        if (_at.Skips("price"))
        {
            return Money(out var price) && Put(ref loss, loss with { ReplacementPrice = price });
        }

        return _at.Skips("fee") ? Money(out var fee) && Put(ref loss, loss with { ProcessingFee = fee }) : Returned(ref loss);
    }

    private bool Returned(ref LossTerms loss)
    {
        if (!_at.Skips("then"))
        {
            return _at.Fails("after, recalled after, billed after, recalled billed after, price, fee, fee refunded, fine stands, refunded within or then");
        }

        if (_at.Skips("keep"))
        {
            return Put(ref loss, loss with { WhenReturned = LostItemReturn.Keep });
        }

        if (!_at.Demands("refund"))
        {
            return false;
        }

        var outcome =
            _at.Skips("unpaid") ? LostItemReturn.RefundUnpaid
            : _at.Skips("and", "fine") ? LostItemReturn.RefundAndFine
            : _at.Skips("and", "restore") && _at.Demands("fine") ? LostItemReturn.RefundAndRestoreFine
            : LostItemReturn.Refund;
        return Put(ref loss, loss with { WhenReturned = outcome });
    }

    private bool Request()
    {
        var kinds = new List<RequestKind>();
        var isNothing = _at.Skips("nothing");
        while (!isNothing && Kind() is { } kind)
        {
            kinds.Add(kind);
        }

        if (!isNothing && kinds.Count == 0)
        {
            return _at.Fails("hold, page, recall or nothing");
        }

        var requests = new RequestTerms { Kinds = [.. kinds] };
        while (!_at.AtEnd && !_at.Sees(","))
        {
            if (!Request(ref requests))
            {
                return false;
            }
        }

        return Says(RulePart.Requests, _terms with { Requests = requests });
    }

    private RequestKind? Kind() =>
        _at.Skips("hold") ? RequestKind.Hold
        : _at.Skips("page") ? RequestKind.Page
        : _at.Skips("recall") ? RequestKind.Recall
        : null;

    private bool Request(ref RequestTerms requests)
    {
        if (_at.Skips("up", "to"))
        {
            return _at.TakesNumber(out int most) && Put(ref requests, requests with { Most = most });
        }

        if (_at.Skips("shelf"))
        {
            return Read(out var shelf) && Put(ref requests, requests with { Shelf = shelf! });
        }

        if (_at.Skips("expires"))
        {
            return Read(out var expires) && Put(ref requests, requests with { Expires = expires });
        }

        if (!_at.Demands("at"))
        {
            return false;
        }

        var desks = new List<ServicePointCode>();
        while (!_at.AtEnd && !_at.Sees(","))
        {
            if (!_at.Takes(out var desk, "a desk"))
            {
                return false;
            }

            desks.Add(new ServicePointCode(desk));
        }

        return Put(ref requests, requests with { Pickup = [.. desks] });
    }

    private bool Read(out LoanPeriod.Rolling? period) => PeriodText.Read(_at, out period);

    private static bool Put<T>(ref T terms, T changed)
    {
        terms = changed;
        return true;
    }
}
