using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedLib.Domain.Acquisitions;
using MedLib.Domain.Acquisitions.Funds;
using MedLib.Domain.Acquisitions.Invoices;
using MedLib.Domain.Acquisitions.Orders;
using static MedLib.Domain.Tests.Acquisitions.Given;

namespace MedLib.Domain.Tests.Acquisitions;

/// <summary>Any history of commands, against a model that keeps whole cents in plain dictionaries and knows nothing of events.</summary>
public class ConservationTests
{
    [Property(MaxTest = 200, Arbitrary = [typeof(LongHistories)])]
    public void Money_is_conserved_whatever_is_asked(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var library = new SmallLibrary();
        var model = new Model();
        library.Do(Open());
        library.Do(Open(fund: 2));
        for (var i = 0; i + 2 < bytes.Length; i += 3)
        {
            var (verb, which, size) = (bytes[i] % 8, bytes[i + 1], bytes[i + 2]);
            Step(library, model, verb, which, size, i + 1);
            Check(library, model);
        }

        Fold(library);
    }

    private static void Step(SmallLibrary library, Model model, int verb, byte which, byte size, int fresh)
    {
        var (fund, amount) = ((which % 2) + 1, verb == 0 ? size * 40 : size * 7); // funds are given more than one order costs
        var order = model.Lines.Count == 0 ? 0 : model.Lines.Keys.ElementAt(which % model.Lines.Count);
        var invoice = model.Bills.Count == 0 ? 0 : model.Bills.Keys.ElementAt(which % model.Bills.Count);
        switch (verb)
        {
            case 0:
                Agree(library.Ask(Allocate(Cents(amount), fund)).Succeeded, model.Allocate(fund, amount));
                break;
            case 1:
                Agree(library.Ask(new FundCommand.ReduceAllocation(Fund(fund), Usd(Cents(amount)), "cut", Stamp())).Succeeded, model.Reduce(fund, amount));
                break;
            case 2:
                var place = Place(fresh, LineOf(Cents(amount), fund: fund));
                var force = which % 8 == 7;
                var stamp = force ? Overriding(AcquisitionsPermissions.ExceedFund) : place.Stamp;
                Agree(library.Ask(new OrderCommand.Place(place.Order, place.Details, stamp)).Succeeded, model.Place(fresh, fund, amount, force));
                break;
            case 3 when order != 0:
                Agree(library.Ask(CancelLine(order)).Succeeded, model.Cancel(order, cancelled: true));
                break;
            case 4 when order != 0:
                Agree(library.Ask(new OrderCommand.ReinstateLine(Order(order), Line(), "wanted", Stamp())).Succeeded, model.Cancel(order, cancelled: false));
                break;
            case 5 when order != 0:
                // A bill in two parts, over the same order or two, a third of them a credit.
                var other = model.Lines.Keys.ElementAt(size % model.Lines.Count);
                var sign = size % 3 == 0 ? -1 : 1;
                ValueTuple<int, int, bool>[] lines = [(order, sign * (amount + 1), which % 4 == 0), (other, size + 1, size % 5 == 0)];
                library.Do(Enter(fresh, [.. lines.Select(static line => Bill(Cents(line.Item2), line.Item3, line.Item1))]));
                model.Bills.Add(fresh, new Model.BillState(lines));
                break;
            case 6 when invoice != 0:
                Agree(library.Ask(Pay(invoice)).Succeeded, model.Pay(invoice));
                break;
            case 7 when invoice != 0:
                Agree(library.Ask(CancelInvoice(invoice)).Succeeded, model.CancelBill(invoice));
                break;
            default:
                break;
        }
    }

    private static void Agree(bool accepted, bool expected) => Assert.Equal(expected, accepted);

    private static void Check(SmallLibrary library, Model model)
    {
        foreach (var number in new[] { 1, 2 })
        {
            var totals = library.Fund(Fund(number)).Totals;
            var lines = library.All<PurchaseOrder>().SelectMany(static order => order.Lines).Where(line => line.Fund == Fund(number)).ToList();

            Assert.Equal(
                (Usd(Cents(model.Allocated[number])), Usd(Cents(model.Encumbered(number))), Usd(Cents(model.Paid(number, 1))), Usd(Cents(model.Paid(number, -1)))),
                (totals.Allocated, totals.Encumbered, totals.Expended, totals.Credited));
            Assert.Equal(totals.Allocated, totals.Available + totals.Encumbered + totals.Expended - totals.Credited);
            Assert.All(lines, static line => Assert.True(line.Encumbrance >= Usd(0) && line.Encumbrance <= line.Total));
        }
    }

    private static void Fold(SmallLibrary library)
    {
        foreach (var fund in library.All<Fund>())
        {
            Assert.Equal(fund, library.Events.OfType<FundEvent>().Where(e => e.Fund == fund.Id).Aggregate((Fund?)null, MedLib.Domain.Acquisitions.Funds.Fund.Evolve));
        }

        foreach (var order in library.All<PurchaseOrder>())
        {
            Assert.Equal(order, library.Events.OfType<OrderEvent>().Where(e => e.Order == order.Id).Aggregate((PurchaseOrder?)null, PurchaseOrder.Evolve));
        }

        foreach (var invoice in library.All<Invoice>())
        {
            Assert.Equal(invoice, library.Events.OfType<InvoiceEvent>().Where(e => e.Invoice == invoice.Id).Aggregate((Invoice?)null, MedLib.Domain.Acquisitions.Invoices.Invoice.Evolve));
        }
    }

    private static class LongHistories
    {
        public static Arbitrary<byte[]> Bytes() => (
            from length in Gen.Choose(0, 240)
            from bytes in Gen.Choose(0, 255).Select(static b => (byte)b).ArrayOf(length)
            select bytes).ToArbitrary();
    }

    private static decimal Cents(int cents) => cents / 100m;

    private sealed class Model
    {
        public Dictionary<int, int> Allocated { get; } = new() { [1] = 0, [2] = 0 };

        public Dictionary<int, LineState> Lines { get; } = [];

        public Dictionary<int, BillState> Bills { get; } = [];

        public int Paid(int fund, int sign) => Live()
            .Where(line => Lines[line.Order].Fund == fund && Math.Sign(line.Amount) == sign).Sum(static line => Math.Abs(line.Amount));

        public int Encumbered(int fund) => Lines.Where(line => line.Value.Fund == fund).Sum(line =>
        {
            var paid = Live().Where(bill => bill.Order == line.Key).ToList();
            var left = line.Value.Price - paid.Sum(static bill => bill.Amount);
            return line.Value.Cancelled || paid.Exists(static bill => bill.Final) ? 0 : Math.Min(Math.Max(left, 0), line.Value.Price);
        });

        public bool Allocate(int fund, int amount) => Try(() => Allocated[fund] += amount, () => Allocated[fund] -= amount, amount > 0);

        public bool Reduce(int fund, int amount) => Try(() => Allocated[fund] -= amount, () => Allocated[fund] += amount, amount > 0);

        public bool Place(int order, int fund, int price, bool force) =>
            Try(() => Lines.Add(order, new LineState(fund, price)), () => Lines.Remove(order), true, force);

        // Nothing is ever received here, so a line is never fulfilled and any may be cancelled.
        public bool Cancel(int order, bool cancelled) =>
            Try(() => Lines[order].Cancelled = cancelled, () => Lines[order].Cancelled = !cancelled, Lines[order].Cancelled != cancelled);

        public bool Pay(int bill) => Try(() => Bills[bill].State = 'p', () => Bills[bill].State = 'e', Bills[bill].State == 'e');

        public bool CancelBill(int bill)
        {
            var before = Bills[bill].State;
            return Try(() => Bills[bill].State = 'x', () => Bills[bill].State = before, before != 'x');
        }

        private IEnumerable<(int Order, int Amount, bool Final)> Live() => Bills.Values.Where(static bill => bill.State == 'p').SelectMany(static bill => bill.Lines);

        // Refused where a fund ends with more taken up than it has, and more over than before.
        private bool Try(Action act, Action undo, bool possible, bool force = false)
        {
            if (!possible)
            {
                return false;
            }

            var before = new[] { Room(1), Room(2) };
            act();
            if (!force && ((Room(1) < 0 && Room(1) < before[0]) || (Room(2) < 0 && Room(2) < before[1])))
            {
                undo();
                return false;
            }

            return true;
        }

        private int Room(int fund) => Allocated[fund] - Math.Max(0, Encumbered(fund) + Paid(fund, 1) - Paid(fund, -1));

        public sealed class LineState(int fund, int price)
        {
            public int Fund => fund;

            public int Price => price;

            public bool Cancelled { get; set; }
        }

        public sealed class BillState((int Order, int Amount, bool Final)[] lines)
        {
            public (int Order, int Amount, bool Final)[] Lines => lines;

            public char State { get; set; } = 'e';
        }
    }
}
