namespace MedLib.Domain.EntityFrameworkCore;

/// <summary>The statements that lead from each version of the schema to the next.</summary>
/// <remarks>They make tables as a new file has them; rows are made when the file is opened (<see cref="ShelfListRenewal"/>, <see cref="CirculationListRenewal"/>).</remarks>
internal static class SqliteUpgrades
{
    /// <summary>From version 1 to 2, from 2 to 3 and so on.</summary>
    public static string[] All => [Lists, ListsOfCirculation];

    // 2: by which rules a list was made.
    private const string Lists = """CREATE TABLE IF NOT EXISTS "lists" ("Name" TEXT NOT NULL CONSTRAINT "PK_lists" PRIMARY KEY, "Rules" TEXT NOT NULL);""";

    // 3: closed loans, requests and charges.
    private const string ListsOfCirculation = """
        CREATE TABLE IF NOT EXISTS "loan_history" ("Id" TEXT NOT NULL CONSTRAINT "PK_loan_history" PRIMARY KEY, "Borrower" TEXT NOT NULL, "Item" TEXT NOT NULL, "ClosedKey" TEXT NOT NULL, "OpenedKey" TEXT NOT NULL, "Json" TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS "requests" ("Id" TEXT NOT NULL, "Owner" TEXT NOT NULL, "Borrower" TEXT NOT NULL, "Pickup" TEXT NOT NULL, "Stage" TEXT NOT NULL, "Kind" TEXT NOT NULL, "Item" TEXT NULL, "PlacedKey" TEXT NOT NULL, "PositionKey" TEXT NOT NULL, "ReadyKey" TEXT NOT NULL, "Json" TEXT NOT NULL, CONSTRAINT "PK_requests" PRIMARY KEY ("Owner", "Id"));
        CREATE TABLE IF NOT EXISTS "charges" ("Id" TEXT NOT NULL, "Owner" TEXT NOT NULL, "Payer" TEXT NOT NULL, "Kind" TEXT NOT NULL, "Loan" TEXT NULL, "IsOpen" INTEGER NOT NULL, "ChargedKey" TEXT NOT NULL, "OwedKey" TEXT NOT NULL, "Json" TEXT NOT NULL, CONSTRAINT "PK_charges" PRIMARY KEY ("Owner", "Id"));
        CREATE INDEX IF NOT EXISTS "IX_loan_history_ClosedKey_Id" ON "loan_history" ("ClosedKey", "Id");
        CREATE INDEX IF NOT EXISTS "IX_loan_history_OpenedKey_Id" ON "loan_history" ("OpenedKey", "Id");
        CREATE INDEX IF NOT EXISTS "IX_loan_history_Borrower" ON "loan_history" ("Borrower");
        CREATE INDEX IF NOT EXISTS "IX_loan_history_Item" ON "loan_history" ("Item");
        CREATE INDEX IF NOT EXISTS "IX_requests_PlacedKey_Id" ON "requests" ("PlacedKey", "Id");
        CREATE INDEX IF NOT EXISTS "IX_requests_PositionKey_Id" ON "requests" ("PositionKey", "Id");
        CREATE INDEX IF NOT EXISTS "IX_requests_ReadyKey_Id" ON "requests" ("ReadyKey", "Id");
        CREATE INDEX IF NOT EXISTS "IX_requests_Borrower" ON "requests" ("Borrower");
        CREATE INDEX IF NOT EXISTS "IX_requests_Item" ON "requests" ("Item");
        CREATE INDEX IF NOT EXISTS "IX_charges_ChargedKey_Id" ON "charges" ("ChargedKey", "Id");
        CREATE INDEX IF NOT EXISTS "IX_charges_OwedKey_Id" ON "charges" ("OwedKey", "Id");
        CREATE INDEX IF NOT EXISTS "IX_charges_Payer" ON "charges" ("Payer");
        CREATE INDEX IF NOT EXISTS "IX_charges_Loan" ON "charges" ("Loan");
        """;
}
