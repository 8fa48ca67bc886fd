using MedLib.Domain;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Commands;
using MedLib.Domain.EntityFrameworkCore;
using MedLib.Domain.Exchange;
using MedLib.Domain.Holdings;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Queries;
using MedLib.Domain.Results;
using Microsoft.Extensions.DependencyInjection;

var services = new ServiceCollection();
services.AddMedLibDomain().UseSqlite("library.db");
await using var provider = services.BuildServiceProvider();
await using var scope = provider.CreateAsyncScope();
T Get<T>() where T : notnull => scope.ServiceProvider.GetRequiredService<T>();
var (ids, stamps, me) = (Get<IIds>(), Get<CommandStamps>(), new Actor("librarian-1"));

await using (var file = File.OpenRead(args[0]))
{
    await foreach (var record in Get<IMarcExchange>().ImportAsync(file, new ImportRequest { By = me }))
        Console.WriteLine($"{record.Outcome} {record.Title}");
}

var shelf = await Get<IHoldingsQueries>().ShelfAsync(ShelfFilter.All with { CallNumberPrefix = "QS" }, new PageRequest(1));
var book = shelf.Rows[0];
var card = new BorrowerDetails { Name = "Mara Lind", Cards = [Barcode.Parse("20417000000010")], Category = BorrowerCategory.Staff };
var desk = Get<ICirculationDesk>();
var borrower = await desk.RegisterBorrowerAsync(new BorrowerCommand.Register(ids.Next<BorrowerId>(), card, stamps.Now(me)));
foreach (var reason in borrower.Findings)
    Console.WriteLine($"{reason.Code} {MedLibMessages.Render(reason)}");
for (var time = 1; time <= 2 && borrower.Succeeded; time++)
{
    var loan = await desk.CheckOutAsync(new LoanCommand.CheckOut(ids.Next<LoanId>(), book.Item, borrower.Value.Id, stamps.Now(me)));
    Console.WriteLine(loan.Succeeded ? $"{book.CallNumber} is lent until {loan.Value.Due.Day:uuuu-MM-dd}" : "Refused");
    foreach (var reason in loan.Findings)
        Console.WriteLine($"  {reason.Code} {MedLibMessages.Render(reason)}");
}
