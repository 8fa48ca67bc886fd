using MedLib.Domain.Acquisitions.Funds;
using MedLib.Domain.Acquisitions.Invoices;
using MedLib.Domain.Acquisitions.Orders;
using MedLib.Domain.Commands;
using MedLib.Domain.Finance;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using AFund = MedLib.Domain.Acquisitions.Funds.Fund;
using AnInvoice = MedLib.Domain.Acquisitions.Invoices.Invoice;
using static MedLib.Domain.Tests.Acquisitions.Given;

namespace MedLib.Domain.Tests.Acquisitions;

/// <summary>Every state with every awkward command: an answer, never an exception.</summary>
public class TotalityTests
{
    private static readonly Money[] Amounts =
    [
        Money.None, Usd(0), Usd(5), Usd(-5), Money.Parse("EUR 5.00"), Money.Parse("USD 79228162514264337593543950335"),
        Money.Parse("USD -79228162514264337593543950335"), Money.Parse("JPY 1000000000000001"),
    ];

    [Fact]
    public void A_fund_answers_everything()
    {
        var opened = AFund.Decide(null, Open()).Value!.State;
        var full = AFund.Decide(opened, Allocate(100)).Value!.State;
        FundCommand[] commands =
        [
            Open(),
            new FundCommand.Open(Fund(), new FundDetails { Code = default, Name = "", Currency = default }, Stamp()),
            .. Amounts.SelectMany(static amount => (FundCommand[])
            [
                new FundCommand.Allocate(Fund(), amount, Stamp()),
                new FundCommand.Allocate(Fund(2), amount, Stamp()),
                new FundCommand.ReduceAllocation(Fund(), amount, " ", Stamp()),
                new FundCommand.ReduceAllocation(Fund(), amount, "cut", Overriding(MedLib.Domain.Acquisitions.AcquisitionsPermissions.ExceedFund)),
                .. Enumerable.Range(-1, 8).SelectMany(kind => new[]
                {
                    Post(new FundPosting((FundPostingKind)kind, default, default, amount)),
                    Post(new FundPosting((FundPostingKind)kind, default, default, amount, Invoice())),
                    Post(new FundPosting((FundPostingKind)kind, default, default, amount, Invoice()), new FundPosting(FundPostingKind.Encumber, default, default, Usd(1))),
                }),
            ]),
        ];

        Answers([null, opened, full], commands, AFund.Decide, AFund.Evolve);

        static FundCommand Post(params ReadOnlySpan<FundPosting> postings) => new FundCommand.Post(Fund(), ValueList.Create(postings), Stamp());
    }

    [Fact]
    public void An_order_answers_everything()
    {
        var placed = PurchaseOrder.Decide(null, Place(1, LineOf(10, 2), LineOf(0, line: 2))).Value!.State;
        var received = PurchaseOrder.Decide(placed, Receive(Copy(1), Copy(2))).Value!.State;
        var paid = PurchaseOrder.Decide(received, new OrderCommand.RecordPayments(Order(), Invoice(), [new(Line(), Usd(20), true)], Stamp())).Value!.State;
        var cancelled = PurchaseOrder.Decide(placed, CancelLine()).Value!.State;
        OrderCommand[] commands =
        [
            Place(1), Place(1, LineOf(1), LineOf(1)), Place(2, LineOf(1)),
            new OrderCommand.Place(
                Order(),
                new OrderDetails { Number = "", Vendor = default, Currency = default, Lines = [LineOf(1, 0), new OrderLineDetails { Id = default, Quantity = int.MinValue, UnitPrice = default }] },
                Stamp()),
            .. Amounts.SelectMany(static amount => new[] { 1, 9_999, int.MaxValue }.SelectMany(quantity => new OrderCommand[]
            {
                Place(1, LineOf(1, quantity) with { UnitPrice = amount }),
                new OrderCommand.RecordPayments(Order(), Invoice(2), [new(Line(), amount, quantity == 1), new(Line(quantity), amount, false)], Stamp()),
            })),
            Receive(), Receive(Copy(1)), Receive(Copy(3), Copy(3), Copy(4)), CancelLine(), CancelLine(line: 2), CancelLine(line: 9), CancelLine(order: 2),
            new OrderCommand.CancelLine(Order(), Line(), "", Stamp()),
            new OrderCommand.ReinstateLine(Order(), Line(), "wanted", Stamp()),
            new OrderCommand.ReinstateLine(Order(), Line(9), "", Stamp()),
            new OrderCommand.UndoReceive(Order(), Line(), [], "", Stamp()),
            new OrderCommand.UndoReceive(Order(), Line(), [Item(1), Item(1), Item(9)], "wrong", Stamp()),
            new OrderCommand.UndoReceive(Order(), Line(), [Item(1)], "wrong", Stamp()),
            new OrderCommand.RecordPayments(Order(), Invoice(), [], Stamp()),
            new OrderCommand.ReversePayments(Order(), Invoice(), Stamp()),
            new OrderCommand.ReversePayments(Order(), Invoice(9), Stamp()),
        ];

        Answers([null, placed, received, paid, cancelled], commands, PurchaseOrder.Decide, PurchaseOrder.Evolve);
    }

    [Fact]
    public void An_invoice_answers_everything()
    {
        var order = PurchaseOrder.Decide(null, Place(1, LineOf(10))).Value!.State;
        var context = new InvoiceContext { Orders = [order], SameNumber = [Invoice(), Invoice(2)] };
        var entered = AnInvoice.Decide(null, Enter(1, Bill(10)), context).Value!.State;
        var paid = AnInvoice.Decide(entered, Pay(1), context).Value!.State;
        var cancelled = AnInvoice.Decide(paid, CancelInvoice(1), context).Value!.State;
        InvoiceCommand[] commands =
        [
            Enter(1), Enter(1, Bill(1, order: 9)), Enter(1, Bill(1, line: 9)), Pay(1), Pay(2), CancelInvoice(1),
            new InvoiceCommand.Cancel(Invoice(), "", Stamp()),
            new InvoiceCommand.Enter(
                Invoice(), new InvoiceDetails { Number = default, Vendor = default, Date = default, Currency = default, Lines = [Bill(0)] }, Stamp()),
            .. Amounts.Select(static amount => Enter(1, Bill(1) with { Amount = amount })),
        ];

        Answers([null, entered, paid, cancelled], commands, (state, command) => AnInvoice.Decide(state, command, context), AnInvoice.Evolve);
        Answers([null, entered, paid, cancelled], commands, static (state, command) => AnInvoice.Decide(state, command, InvoiceContext.None), AnInvoice.Evolve);
    }

    private static void Answers<TState, TCommand, TEvent>(
        TState?[] states, TCommand[] commands, Func<TState?, TCommand, Result<Change<TState, TEvent>>> decide, Func<TState?, TEvent, TState> evolve)
        where TState : class, IAggregate<TState>
    {
        foreach (var (state, command) in states.SelectMany(state => commands.Select(command => (state, command))))
        {
            var answer = decide(state, command);
            Assert.All(answer.Findings, static finding => Assert.NotNull(MedLibMessages.Template(finding.Code)));
            if (answer.Succeeded)
            {
                Assert.NotEmpty(answer.Value.Events);
                Assert.Equal(answer.Value.State, answer.Value.Events.Aggregate(state, evolve));
            }
        }
    }
}
