using MedLib.Cli;

using var interruption = new Interruption();
return await Tool.RunAsync(args, Shell.OfConsole(), interruption.Token);
