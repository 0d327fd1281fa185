using System.CommandLine;
using LabourMigrationEval.Cli;

var json = new Option<bool>("--json") { Description = "Print the result as JSON" };
var verify = new Command("verify", "Check the trail of changes against the heads that the portal signed") { json };
verify.SetAction((parsed, cancel) => OpenedPortal.RunAsync(portal => VerifyVerb.RunAsync(portal, parsed.GetValue(json), cancel)));

var number = new Argument<long>("NUMBER") { Description = "The entry of the trail" };
var why = new Option<string>("--why") { Description = "The reason, which the trail keeps", Required = true };
var redact = new Command("redact", "Take the words of one entry out of the trail, for good") { number, why };
redact.SetAction((parsed, cancel) => OpenedPortal.RunAsync(portal => RedactVerb.RunAsync(portal, parsed.GetValue(number), parsed.GetValue(why)!, cancel)));

var parsed = new RootCommand("The evaluation portal’s verbs for scripts. It takes the portal’s settings from the environment.") { verify, redact }.Parse(args);
if (parsed.Errors.Count == 0) return await parsed.InvokeAsync();
foreach (var error in parsed.Errors) Console.Error.WriteLine(error.Message);
Console.Error.WriteLine("Ask with --help what can be done.");
return ExitCode.WrongUse;
