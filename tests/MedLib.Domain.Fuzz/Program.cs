using MedLib.Domain.Fuzz;

switch (args)
{
    case ["seeds", var file, var folder]:
        Seeds.Write(file, folder);
        return 0;
    case [var name, "replay", .. var paths] when Harness.Find(name) is { } run:
        return Replay.Run(run, paths);
    case [var name] when Harness.Find(name) is { } run:
        SharpFuzz.Fuzzer.OutOfProcess.Run(stream =>
        {
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            run(bytes.ToArray());
        });
        return 0;
    default:
        Console.Error.WriteLine($"""
            seeds FILE FOLDER       write seeds for every harness, made of the records of an ISO 2709 file
            HARNESS                 run under afl-fuzz (see run.sh)
            HARNESS replay FILE...  run once on each file, and say which fail

            harnesses: {string.Join(", ", Harness.Names)}
            """);
        return 2;
}
