using System.Globalization;
using LabourMigrationEval.Data.Queries;

namespace LabourMigrationEval.Web.Reminders.Digests;

internal sealed class SpanishWords : DigestWords
{
    protected override CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("es-ES");

    public override string Heading => "Lo que le espera";
    public override string OpenList => "Abrir la lista";
    public override string Why => "Recibe este mensaje porque tiene tareas pendientes en el portal de evaluación.";
    public override string Choices => "Elegir su idioma o dejar de recibirlo";
    public override string Whole => "La evaluación en su conjunto";
    public override string Fictional => "ejemplo ficticio";

    public override string Subject(int total, int overdue) =>
        (total == 1 ? "Tiene 1 tarea pendiente" : $"Tiene {Number(total)} tareas pendientes")
        + (overdue == 0 ? "" : total == 1 ? ", con retraso" : $", {Number(overdue)} con retraso");

    public override string Of(DigestPart part) => part switch
    {
        DigestPart.LongOverdue => "Con un año o más de retraso",
        DigestPart.Overdue => "Con retraso",
        DigestPart.DueSoon => $"Para los próximos {Digest.DaysAhead} días",
        DigestPart.Returned => "Devuelto para corregir",
        DigestPart.ToClear => "Por aprobar",
        DigestPart.ToVerify => "Por verificar",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };

    public override string Of(WaitingKind kind) => kind switch
    {
        WaitingKind.Answer => "Redactar la respuesta",
        WaitingKind.Mend => "Corregir la respuesta",
        WaitingKind.Amend => "Terminar la modificación",
        WaitingKind.Clear => "Aprobar la respuesta o devolverla",
        WaitingKind.Act => "Llevar a cabo la acción",
        WaitingKind.Report => "Informar sobre la acción",
        WaitingKind.Verify => "Verificar la acción",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public override string Recommendation(string number) => $"recomendación {number}";
    public override string Remark(string remark) => $"Observación: «{remark}»";
    public override string More(int more) => $"Y {Number(more)} más, en la lista.";

    public override string Due(DateOnly day, int daysLeft) => daysLeft switch
    {
        0 => "Vence hoy",
        -1 => $"Venció el {Day(day)}, ayer",
        < 0 => $"Venció el {Day(day)}, hace {Number(-daysLeft)} días",
        _ => $"Vence el {Day(day)}",
    };

    public override string Day(DateOnly day) => day.ToString("d 'de' MMMM 'de' yyyy", Culture);
}
