using System.Globalization;
using LabourMigrationEval.Data.Queries;

namespace LabourMigrationEval.Web.Reminders.Digests;

internal sealed class FrenchWords : DigestWords
{
    // Before a colon and inside quotation marks French sets a space that doesn't break.
    private const char Space = '\u00A0';

    protected override CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("fr-FR");

    public override string Heading => "Ce qui vous attend";
    public override string OpenList => "Ouvrir la liste";
    public override string Why => "Vous recevez ce message parce que des tâches vous attendent sur le portail d’évaluation.";
    public override string Choices => "Choisir sa langue, ou ne plus le recevoir";
    public override string Whole => "L’évaluation dans son ensemble";
    public override string Fictional => "exemple fictif";

    public override string Subject(int total, int overdue) =>
        (total == 1 ? "1 tâche vous attend" : $"{Number(total)} tâches vous attendent")
        + (overdue == 0 ? "" : total == 1 ? ", en retard" : $", dont {Number(overdue)} en retard");

    public override string Of(DigestPart part) => part switch
    {
        DigestPart.LongOverdue => "En retard d’un an ou plus",
        DigestPart.Overdue => "En retard",
        DigestPart.DueSoon => $"À faire dans les {Digest.DaysAhead} jours",
        DigestPart.Returned => "Renvoyé pour correction",
        DigestPart.ToClear => "À valider",
        DigestPart.ToVerify => "À vérifier",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };

    public override string Of(WaitingKind kind) => kind switch
    {
        WaitingKind.Answer => "Rédiger la réponse",
        WaitingKind.Mend => "Corriger la réponse",
        WaitingKind.Amend => "Terminer la modification",
        WaitingKind.Clear => "Valider la réponse, ou la renvoyer",
        WaitingKind.Act => "Mener l’action à bien",
        WaitingKind.Report => "Rendre compte de l’action",
        WaitingKind.Verify => "Vérifier l’action",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public override string Recommendation(string number) => $"recommandation {number}";
    public override string Remark(string remark) => $"Remarque{Space}: «{Space}{remark}{Space}»";
    public override string More(int more) => more == 1 ? "Et 1 autre, dans la liste." : $"Et {Number(more)} autres, dans la liste.";

    public override string Due(DateOnly day, int daysLeft) => daysLeft switch
    {
        0 => "Échéance aujourd’hui",
        -1 => $"L’échéance était le {Day(day)}, hier",
        < 0 => $"L’échéance était le {Day(day)}, il y a {Number(-daysLeft)} jours",
        _ => $"Échéance le {Day(day)}",
    };

    public override string Day(DateOnly day) => day.Day == 1 ? $"1er {day.ToString("MMMM yyyy", Culture)}" : base.Day(day);
}
