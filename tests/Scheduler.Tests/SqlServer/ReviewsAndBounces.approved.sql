CREATE TABLE #planning_due ("Place" int IDENTITY PRIMARY KEY, "Key" binary(32) NOT NULL, "Id" uniqueidentifier NOT NULL, "UnitId" int NOT NULL, "DueBefore" date NOT NULL, "Revision" int NOT NULL, "IsUnderReview" int NOT NULL);

CREATE TABLE #planning_entry ("Entry" int PRIMARY KEY, "Shape" int NOT NULL, "Kind" nvarchar(40) COLLATE DATABASE_DEFAULT NOT NULL, "Milestone" nvarchar(40) COLLATE DATABASE_DEFAULT NOT NULL, "Level" int NOT NULL, "DueAt" datetime2 NOT NULL);

CREATE TABLE #planning_recipient ("Entry" int NOT NULL, "UnitId" int NOT NULL, "Place" int NOT NULL, "PersonId" int NOT NULL, PRIMARY KEY ("Entry", "UnitId", "Place"));

CREATE TABLE #planning_shape ("Key" binary(32) PRIMARY KEY, "Shape" int NOT NULL, "NextActionAt" datetime2 NULL, "Supersedes" bit NOT NULL DEFAULT 0);

DECLARE @granted int;

-- @0 int
DELETE FROM [RoleAssignments]
OUTPUT 1
WHERE [Id] = @0;

DROP TABLE IF EXISTS #planning_due;

DROP TABLE IF EXISTS #planning_entry;

DROP TABLE IF EXISTS #planning_recipient;

DROP TABLE IF EXISTS #planning_shape;

EXEC @granted = sp_getapplock @Resource = N'PartyWorkflow.Audit', @LockMode = N'Exclusive', @LockOwner = N'Transaction', @LockTimeout = 25000;

IF @granted < 0 THROW 50001, N'The audit log''s lock was not granted.', 1;

IF @granted IN (-1, -3) THROW 50002, N'The audit log''s lock is another''s.', 1;

-- @0 datetime2
INSERT INTO "Escalations" ("ObligationId", "DueBefore", "Level", "RaisedAt")
SELECT d."Id", d."DueBefore", e."Level", @0 FROM #planning_due AS d JOIN #planning_shape AS s ON s."Key" = d."Key" JOIN #planning_entry AS e ON e."Shape" = s."Shape" AND e."Kind" = 'Escalation' WHERE NOT EXISTS (SELECT 1 FROM "Escalations" AS n WHERE n."ObligationId" = d."Id" AND n."DueBefore" = d."DueBefore" AND n."Level" = e."Level" ) ORDER BY d."Place", e."Entry";

-- @0 datetime2, @1 bit
INSERT INTO "Notices" ("ObligationId", "DueBefore", "Milestone", "RecipientId", "Kind", "Level", "UnitId", "Revision", "DueAt", "NotBefore", "PlannedAt", "State", "Attempts", "IsOfAnEvent")
SELECT d."Id", d."DueBefore", e."Milestone", r."PersonId", e."Kind", e."Level", d."UnitId", d."Revision", e."DueAt", e."DueAt", @0, 'Planned', 0, @1
FROM #planning_due AS d JOIN #planning_shape AS s ON s."Key" = d."Key" JOIN #planning_entry AS e ON e."Shape" = s."Shape" JOIN #planning_recipient AS r ON r."Entry" = e."Entry" AND r."UnitId" = d."UnitId" WHERE NOT EXISTS (SELECT 1 FROM "Notices" AS n WHERE n."ObligationId" = d."Id" AND n."DueBefore" = d."DueBefore" AND n."Milestone" = e."Milestone" AND n."RecipientId" = r."PersonId") ORDER BY d."Place", e."Entry", r."Place";

-- @0 int, @1 datetime2
INSERT INTO #planning_due ("Key", "Id", "UnitId", "DueBefore", "Revision", "IsUnderReview")
SELECT TOP (@0) HASHBYTES('SHA2_256', concat(concat(o."CycleCode", '|', o."State", '|', o."IsWithBoard", '|', o."Ladder", '|', o."DueBefore", '|', o."OpenedOn", '|', o."ExtendedAt", '|', o."TransferredOn", '|', o."Pauses", '|', o."PlannedThrough", '|', o."ReviewDueBefore", '|', o."Revision"), '|', CASE WHEN o."State" = 'Submitted' THEN (SELECT concat(p."DefinitionCode", '|', p."DefinitionVersion", '|', p."ReviewSteps", '|', p."Step", '|', p."AssigneeId") FROM "Processes" AS p WHERE p."ObligationId" = o."Id") END)), o."Id", o."ResponsibleUnitId", o."DueBefore", o."Revision", CASE WHEN o."State" = 'Submitted' THEN 1 ELSE 0 END FROM "Obligations" AS o WITH (UPDLOCK, READPAST, ROWLOCK, READCOMMITTEDLOCK) WHERE o."NextActionAt" <= @1 ORDER BY o."NextActionAt";

-- @0 int, @1 int, @2 nvarchar(4000), @3 nvarchar(4000), @4 int, @5 datetime2
INSERT INTO #planning_entry ("Entry", "Shape", "Kind", "Milestone", "Level", "DueAt") VALUES (@0, @1, @2, @3, @4, @5);

-- @0 nvarchar(4000)
INSERT INTO #planning_recipient ("Entry", "UnitId", "PersonId", "Place") SELECT "Entry", "UnitId", "PersonId", "Place" FROM OPENJSON(@0) WITH ("Entry" int '$[0]', "UnitId" int '$[1]', "PersonId" int '$[2]', "Place" int '$[3]');

INSERT INTO #planning_shape ("Key", "Shape") SELECT "Key", MIN("Place") FROM #planning_due GROUP BY "Key";

-- @0 bigint, @1 nvarchar(60), @2 int, @3 datetime2, @4 nvarchar(4000), @5 nvarchar(64), @6 int, @7 nvarchar(64), @8 nvarchar(120)
INSERT INTO [Audit] ([Sequence], [Action], [ActorId], [At], [Data], [Hash], [OnBehalfOfId], [PreviousHash], [Subject])
VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8);

-- @0 bigint, @1 nvarchar(60), @2 int, @3 datetime2, @4 nvarchar(4000), @5 nvarchar(64), @6 int, @7 nvarchar(64), @8 nvarchar(120)
INSERT INTO [Audit] ([Sequence], [Action], [ActorId], [At], [Data], [Hash], [OnBehalfOfId], [PreviousHash], [Subject])
VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8) /* … */;

-- @0 nvarchar(1000), @1 uniqueidentifier, @2 nvarchar(200), @3 nvarchar(40), @4 uniqueidentifier, @5 datetime2, @6 datetime2, @7 int, @8 int
INSERT INTO [BoardItems] ([Detail], [FollowUpId], [Key], [Kind], [ObligationId], [RaisedAt], [ResolvedAt], [ResolvedById], [UnitId])
OUTPUT INSERTED.[Id]
VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8);

-- @0 date, @1 bit, @2 nvarchar(200)
INSERT INTO [CalendarDays] ([Date], [IsExtraWorkingDay], [NameVi])
VALUES (@0, @1, @2) /* … */;

-- @0 nvarchar(40), @1 int, @2 datetime2, @3 int, @4 nvarchar(4000)
INSERT INTO [Cycles] ([Code], [Version], [ChangedAt], [ChangedById], [Cycle])
VALUES (@0, @1, @2, @3, @4);

-- @0 int, @1 int, @2 int, @3 nvarchar(200), @4 int
INSERT INTO [FixedHolidays] ([Day], [FromYear], [Month], [NameVi], [ToYear])
VALUES (@0, @1, @2, @3, @4) /* … */;

-- @0 nvarchar(40), @1 int, @2 nvarchar(max), @3 datetime2, @4 int, @5 nvarchar(200), @6 nvarchar(200)
INSERT INTO [FormVersions] ([Code], [Version], [Content], [MadeAt], [MadeById], [NameEn], [NameVi])
VALUES (@0, @1, @2, @3, @4, @5, @6) /* … */;

-- @0 datetime2, @1 int, @2 nvarchar(4000), @3 int, @4 date, @5 nvarchar(40), @6 uniqueidentifier, @7 int, @8 int, @9 nvarchar(40), @10 int
INSERT INTO [History] ([At], [ById], [Comment], [DaysLate], [DueBefore], [Event], [ObligationId], [OnBehalfOfId], [Revision], [Step], [UnitId])
OUTPUT INSERTED.[Id]
VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10);

-- @0 nvarchar(120), @1 nvarchar(500), @2 nvarchar(64), @3 nvarchar(500), @4 datetime2, @5 int, @6 nvarchar(40), @7 nvarchar(40), @8 int, @9 datetime2, @10 datetime2, @11 bigint, @12 nvarchar(500), @13 nvarchar(4000)
INSERT INTO [IncomingMails] ([AboutMessageId], [Answer], [Fingerprint], [From], [HandledAt], [HandledById], [Kind], [Outcome], [PersonId], [ReadAt], [ReceivedAt], [Size], [Subject], [Text])
OUTPUT INSERTED.[Id]
VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13);

-- @0 int, @1 datetime2, @2 datetime2
INSERT INTO [Installations] ([Id], [FirstRunAt], [SweptThrough])
VALUES (@0, @1, @2);

-- @0 nvarchar(500), @1 int, @2 nvarchar(60), @3 datetime2, @4 datetime2, @5 date, @6 uniqueidentifier, @7 uniqueidentifier, @8 bit, @9 nvarchar(40), @10 nvarchar(500), @11 uniqueidentifier, @12 datetime2, @13 int, @14 nvarchar(120), @15 nvarchar(40), @16 datetime2, @17 uniqueidentifier, @18 datetime2, @19 nvarchar(4000), @20 int, @21 int, @22 datetime2, @23 nvarchar(40), @24 datetime2, @25 int
INSERT INTO [Notices] ([AdministratorNote], [Attempts], [CancelReason], [ComposedAt], [DueAt], [DueBefore], [FollowUpId], [InvitationId], [IsOfAnEvent], [Kind], [LastError], [LeaseToken], [LeasedUntil], [Level], [MessageId], [Milestone], [NotBefore], [ObligationId], [PlannedAt], [Reason], [RecipientId], [Revision], [SentAt], [State], [UnderWaySince], [UnitId])
OUTPUT INSERTED.[Id]
VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19, @20, @21, @22, @23, @24, @25);

-- @0 uniqueidentifier, @1 nvarchar(40), @2 date, @3 datetime2, @4 bit, @5 nvarchar(40), @6 datetime2, @7 date, @8 date, @9 nvarchar(4000), @10 datetime2, @11 int, @12 date, @13 int, @14 int, @15 nvarchar(40), @16 datetime2, @17 date, @18 int, @19 int, @20 bit, @21 int
INSERT INTO [Obligations] ([Id], [CycleCode], [DueBefore], [ExtendedAt], [IsWithBoard], [Ladder], [NextActionAt], [OpenedOn], [OriginalDueBefore], [Pauses], [PlannedThrough], [ResponsibleUnitId], [ReviewDueBefore], [ReviewStep], [Revision], [State], [SubmittedAt], [TransferredOn], [UnitId], [Version], [WasReturned], [Year])
VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19, @20, @21) /* … */;

-- @0 int, @1 int
INSERT INTO [Portfolio] ([PersonId], [UnitId])
VALUES (@0, @1);

-- @0 nvarchar(4000), @1 datetime2, @2 int, @3 int, @4 datetime2, @5 nvarchar(40), @6 uniqueidentifier, @7 nvarchar(40), @8 int
INSERT INTO [ProcessTasks] ([Comment], [CompletedAt], [CompletedById], [OnBehalfOfId], [OpenedAt], [Outcome], [ProcessId], [Step], [Visit])
OUTPUT INSERTED.[Id]
VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8);

-- @0 uniqueidentifier, @1 int, @2 nvarchar(60), @3 int, @4 uniqueidentifier, @5 bit, @6 uniqueidentifier, @7 nvarchar(200), @8 datetime2, @9 nvarchar(40), @10 int, @11 int
INSERT INTO [Processes] ([Id], [AssigneeId], [DefinitionCode], [DefinitionVersion], [FollowUpId], [IsFinished], [ObligationId], [ReviewSteps], [Since], [Step], [Version], [Visit])
VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11) /* … */;

-- @0 nvarchar(254), @1 nvarchar(500), @2 datetime2, @3 int, @4 int, @5 datetime2
INSERT INTO [RefusedAddresses] ([Address], [Answer], [ClearedAt], [ClearedById], [PersonId], [RefusedAt])
OUTPUT INSERTED.[Id]
VALUES (@0, @1, @2, @3, @4, @5);

-- @0 int, @1 nvarchar(40), @2 int
INSERT INTO [RoleAssignments] ([PersonId], [Role], [UnitId])
OUTPUT INSERTED.[Id]
VALUES (@0, @1, @2);

-- @0 uniqueidentifier, @1 nvarchar(4000), @2 int, @3 date, @4 nvarchar(40), @5 int, @6 uniqueidentifier, @7 int, @8 nvarchar(120), @9 datetime2, @10 int, @11 nvarchar(64), @12 nvarchar(max), @13 int
INSERT INTO [Submissions] ([Id], [ContentJson], [DaysLate], [DueBefore], [FormCode], [FormVersion], [ObligationId], [OnBehalfOfId], [ReceiptNumber], [ReceivedAt], [Revision], [Sha256], [ShownJson], [SubmittedById])
VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13);

-- @0 nvarchar(40), @1 uniqueidentifier, @2 decimal
INSERT INTO [SubmittedFigures] ([Line], [SubmissionId], [Value])
VALUES (@0, @1, @2) /* … */;

-- @0 date, @1 nvarchar(40), @2 nvarchar(200), @3 nvarchar(200)
INSERT INTO [UnitKindNames] ([From], [KindCode], [NameEn], [NameVi])
VALUES (@0, @1, @2, @3);

-- @0 date, @1 nvarchar(40), @2 nvarchar(1000)
INSERT INTO [UnitKindOwes] ([From], [KindCode], [Cycles])
VALUES (@0, @1, @2);

-- @0 nvarchar(40), @1 date
INSERT INTO [UnitKinds] ([Code], [ValidTo])
VALUES (@0, @1);

-- @0 datetime2, @1 int, @2 nvarchar(4000), @3 int, @4 date, @5 nvarchar(40), @6 uniqueidentifier, @7 int, @8 int, @9 nvarchar(40), @10 int
MERGE [History] USING (
VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, 0) /* … */) AS i ([At], [ById], [Comment], [DaysLate], [DueBefore], [Event], [ObligationId], [OnBehalfOfId], [Revision], [Step], [UnitId], _Position) ON 1=0
WHEN NOT MATCHED THEN
INSERT ([At], [ById], [Comment], [DaysLate], [DueBefore], [Event], [ObligationId], [OnBehalfOfId], [Revision], [Step], [UnitId])
VALUES (i.[At], i.[ById], i.[Comment], i.[DaysLate], i.[DueBefore], i.[Event], i.[ObligationId], i.[OnBehalfOfId], i.[Revision], i.[Step], i.[UnitId])
OUTPUT INSERTED.[Id], i._Position;

-- @0 nvarchar(254), @1 bit, @2 nvarchar(5), @3 nvarchar(200)
MERGE [People] USING (
VALUES (@0, @1, @2, @3, 0) /* … */) AS i ([Email], [IsActive], [Locale], [Name], _Position) ON 1=0
WHEN NOT MATCHED THEN
INSERT ([Email], [IsActive], [Locale], [Name])
VALUES (i.[Email], i.[IsActive], i.[Locale], i.[Name])
OUTPUT INSERTED.[Id], i._Position;

-- @0 nvarchar(4000), @1 datetime2, @2 int, @3 int, @4 datetime2, @5 nvarchar(40), @6 uniqueidentifier, @7 nvarchar(40), @8 int
MERGE [ProcessTasks] USING (
VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, 0) /* … */) AS i ([Comment], [CompletedAt], [CompletedById], [OnBehalfOfId], [OpenedAt], [Outcome], [ProcessId], [Step], [Visit], _Position) ON 1=0
WHEN NOT MATCHED THEN
INSERT ([Comment], [CompletedAt], [CompletedById], [OnBehalfOfId], [OpenedAt], [Outcome], [ProcessId], [Step], [Visit])
VALUES (i.[Comment], i.[CompletedAt], i.[CompletedById], i.[OnBehalfOfId], i.[OpenedAt], i.[Outcome], i.[ProcessId], i.[Step], i.[Visit])
OUTPUT INSERTED.[Id], i._Position;

-- @0 int, @1 nvarchar(40), @2 int
MERGE [RoleAssignments] USING (
VALUES (@0, @1, @2, 0) /* … */) AS i ([PersonId], [Role], [UnitId], _Position) ON 1=0
WHEN NOT MATCHED THEN
INSERT ([PersonId], [Role], [UnitId])
VALUES (i.[PersonId], i.[Role], i.[UnitId])
OUTPUT INSERTED.[Id], i._Position;

-- @0 nvarchar(40), @1 date, @2 nvarchar(40), @3 nvarchar(254), @4 nvarchar(200), @5 nvarchar(200), @6 nvarchar(4000), @7 int, @8 date, @9 date
MERGE [Units] USING (
VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, 0) /* … */) AS i ([Code], [EnteredOn], [KindCode], [Mailbox], [NameEn], [NameVi], [OwnIndicators], [SuccessorId], [ValidFrom], [ValidTo], _Position) ON 1=0
WHEN NOT MATCHED THEN
INSERT ([Code], [EnteredOn], [KindCode], [Mailbox], [NameEn], [NameVi], [OwnIndicators], [SuccessorId], [ValidFrom], [ValidTo])
VALUES (i.[Code], i.[EnteredOn], i.[KindCode], i.[Mailbox], i.[NameEn], i.[NameVi], i.[OwnIndicators], i.[SuccessorId], i.[ValidFrom], i.[ValidTo])
OUTPUT INSERTED.[Id], i._Position;

SAVE TRANSACTION [__EFSavePoint];

-- @0 nvarchar(200)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [BoardItems] AS [b]
        WHERE [b].[Key] = @0 AND [b].[ResolvedAt] IS NULL) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END;

-- @0 nvarchar(64)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [IncomingMails] AS [i]
        WHERE [i].[Fingerprint] = @0) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END;

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [MailPauses] AS [m]
        WHERE [m].[EndedAt] IS NULL) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END;

-- @0 datetime2, @1 datetime2
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Notices] AS [n]
        WHERE ([n].[State] IN (N'Planned', N'Held') OR ([n].[State] = N'Leased' AND [n].[LeasedUntil] < @0)) AND [n].[IsOfAnEvent] = CAST(0 AS bit) AND [n].[PlannedAt] < @1) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END;

-- @0 datetime2, @1 datetime2, @2 datetime2
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Notices] AS [n]
        WHERE [n].[NotBefore] <= @0 AND ([n].[State] = N'Planned' OR ([n].[State] = N'Leased' AND [n].[LeasedUntil] < @1)) AND ([n].[IsOfAnEvent] = CAST(1 AS bit) OR [n].[PlannedAt] <= @2)) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END;

-- @0 datetime2
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Obligations] AS [o]
        WHERE [o].[NextActionAt] <= @0) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END;

-- @0 nvarchar(254)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [RefusedAddresses] AS [r]
        WHERE [r].[Address] = @0 AND [r].[ClearedAt] IS NULL) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END;

SELECT DISTINCT [o].[ResponsibleUnitId]
FROM [Obligations] AS [o]
WHERE [o].[IsWithBoard] = CAST(0 AS bit) AND [o].[State] IN (N'Open', N'Returned');

-- @0 int, @1 datetime2, @2 bit, @3 datetime2
SELECT TOP (@0) p."Id" AS "Value" FROM "People" AS p WITH (UPDLOCK, READPAST, ROWLOCK, READCOMMITTEDLOCK) WHERE EXISTS (SELECT 1 FROM "Notices" AS n WHERE n."RecipientId" = p."Id" AND n."NotBefore" <= @1
AND (n."State" = 'Planned' OR (n."State" = 'Leased' AND n."LeasedUntil" < @1)) AND (n."IsOfAnEvent" = @2 OR n."PlannedAt" <= @3)) ORDER BY p."Id";

SELECT TOP(1) [a].[Sequence], [a].[Hash]
FROM [Audit] AS [a]
ORDER BY [a].[Sequence] DESC;

-- @0 nvarchar(40)
SELECT TOP(1) [c].[Code], [c].[Version], [c].[ChangedAt], [c].[ChangedById], [c].[Cycle]
FROM [Cycles] AS [c]
WHERE [c].[Code] = @0
ORDER BY [c].[Version] DESC;

-- @0 uniqueidentifier
SELECT TOP(1) [d].[FormCode], [d].[FormVersion]
FROM [Drafts] AS [d]
WHERE [d].[ObligationId] = @0 AND [d].[FormCode] IS NOT NULL;

SELECT TOP(2) [i].[Id], [i].[FirstRunAt], [i].[SweptThrough]
FROM [Installations] AS [i];

SELECT TOP(2) [i].[SweptThrough]
FROM [Installations] AS [i];

SELECT TOP(2) [n].[Id], [n].[AdministratorNote], [n].[Attempts], [n].[CancelReason], [n].[ComposedAt], [n].[DueAt], [n].[DueBefore], [n].[FollowUpId], [n].[InvitationId], [n].[IsOfAnEvent], [n].[Kind], [n].[LastError], [n].[LeaseToken], [n].[LeasedUntil], [n].[Level], [n].[MessageId], [n].[Milestone], [n].[NotBefore], [n].[ObligationId], [n].[PlannedAt], [n].[Reason], [n].[RecipientId], [n].[Revision], [n].[SentAt], [n].[State], [n].[UnderWaySince], [n].[UnitId]
FROM [Notices] AS [n]
WHERE [n].[Kind] = N'ReviewReminder';

-- @0 bigint
SELECT TOP(2) [n].[State]
FROM [Notices] AS [n]
WHERE [n].[Id] = @0;

-- @0 int
SELECT TOP(2) [o].[Id]
FROM [Obligations] AS [o]
WHERE [o].[UnitId] = @0;

-- @0 uniqueidentifier
SELECT TOP(2) [o].[Id], [o].[CycleCode], [o].[DueBefore], [o].[ExtendedAt], [o].[IsWithBoard], [o].[Ladder], [o].[NextActionAt], [o].[OpenedOn], [o].[OriginalDueBefore], [o].[Pauses], [o].[PlannedThrough], [o].[ResponsibleUnitId], [o].[ReviewDueBefore], [o].[ReviewStep], [o].[Revision], [o].[State], [o].[SubmittedAt], [o].[TransferredOn], [o].[UnitId], [o].[Version], [o].[WasReturned], [o].[Year], [o].[Timeliness_AgainstExtension], [o].[Timeliness_DaysLate], [o].[Timeliness_ReceivedAt], [o].[Timeliness_Revision]
FROM [Obligations] AS [o]
WHERE [o].[Id] = @0;

SELECT TOP(2) [o].[Number]
FROM [OfficeStamps] AS [o]
WHERE [o].[Id] = 1;

-- @0 int
SELECT TOP(2) [p].[Email]
FROM [People] AS [p]
WHERE [p].[Id] = @0;

-- @0 uniqueidentifier, @1 int
SELECT TOP(2) [s].[Id], [s].[ContentJson], [s].[DaysLate], [s].[DueBefore], [s].[FormCode], [s].[FormVersion], [s].[ObligationId], [s].[OnBehalfOfId], [s].[ReceiptNumber], [s].[ReceivedAt], [s].[Revision], [s].[Sha256], [s].[ShownJson], [s].[SubmittedById]
FROM [Submissions] AS [s]
WHERE [s].[ObligationId] = @0 AND [s].[Revision] = @1;

-- @0 int, @1 datetime2
SELECT TOP(@0) [f].[Id], [f].[Answer], [f].[AssignedDueBefore], [f].[ClosedAt], [f].[Description], [f].[DueBefore], [f].[Kind], [f].[LeadUnitId], [f].[NextActionAt], [f].[Number], [f].[ObligationId], [f].[ParentId], [f].[PlannedThrough], [f].[RaisedAt], [f].[RaisedById], [f].[StepSince], [f].[Title], [f].[UnitId], [f].[Version], [f].[Visit], [f].[MergedIntoId], [f].[Severity], [f].[Findings], [f].[PlannedOn], [f].[Figures]
FROM [FollowUps] AS [f]
WHERE [f].[NextActionAt] <= @1
ORDER BY [f].[NextActionAt];

SELECT [a0].[Id], [a0].[DelegateId], [a0].[From], [a0].[LendsRole], [a0].[PersonId], [a0].[To], [p].[Id]
FROM [People] AS [p]
INNER JOIN [Absences] AS [a0] ON [p].[Id] = [a0].[PersonId]
ORDER BY [p].[Id];

-- @0 uniqueidentifier
SELECT [a].[Id], [a].[AddedAt], [a].[AddedById], [a].[ContentType], [a].[FileName], [a].[FirstRevision], [a].[IsInDraft], [a].[LastRevision], [a].[ObligationId], [a].[Sha256], [a].[Size]
FROM [Attachments] AS [a]
WHERE [a].[ObligationId] = @0 AND [a].[IsInDraft] = CAST(1 AS bit);

SELECT [b].[Id], [b].[Detail], [b].[FollowUpId], [b].[Key], [b].[Kind], [b].[ObligationId], [b].[RaisedAt], [b].[ResolvedAt], [b].[ResolvedById], [b].[UnitId]
FROM [BoardItems] AS [b]
WHERE [b].[ResolvedAt] IS NULL AND [b].[Kind] IN (N'UnitWithoutRecipient', N'RoleWithoutRecipient', N'ObligationWithoutUnit', N'FollowUpWithoutUnit');

SELECT [c].[Code], [c].[Version], [c].[ChangedAt], [c].[ChangedById], [c].[Cycle]
FROM [Cycles] AS [c];

SELECT [c].[Date], [c].[IsExtraWorkingDay], [c].[NameVi]
FROM [CalendarDays] AS [c];

-- @0 uniqueidentifier
SELECT [e].[Id], [e].[AcknowledgedAt], [e].[AcknowledgedById], [e].[ClosedAt], [e].[ClosedBecause], [e].[DueBefore], [e].[FollowUpId], [e].[Level], [e].[Note], [e].[ObligationId], [e].[RaisedAt]
FROM [Escalations] AS [e]
WHERE [e].[ObligationId] = @0 AND [e].[ClosedAt] IS NULL;

SELECT [f].[Code], [f].[Version], [f].[Content], [f].[MadeAt], [f].[MadeById], [f].[NameEn], [f].[NameVi]
FROM [FormVersions] AS [f];

SELECT [f].[Id], [f].[Answer], [f].[AssignedDueBefore], [f].[ClosedAt], [f].[Description], [f].[DueBefore], [f].[Kind], [f].[LeadUnitId], [f].[NextActionAt], [f].[Number], [f].[ObligationId], [f].[ParentId], [f].[PlannedThrough], [f].[RaisedAt], [f].[RaisedById], [f].[StepSince], [f].[Title], [f].[UnitId], [f].[Version], [f].[Visit], [f].[MergedIntoId], [f].[Severity], [f].[Findings], [f].[PlannedOn], [f].[Figures], [p].[Id], [p].[AssigneeId], [p].[DefinitionCode], [p].[DefinitionVersion], [p].[FollowUpId], [p].[IsFinished], [p].[ObligationId], [p].[ReviewSteps], [p].[Since], [p].[Step], [p].[Version], [p].[Visit], [p0].[Id], [p0].[Comment], [p0].[CompletedAt], [p0].[CompletedById], [p0].[OnBehalfOfId], [p0].[OpenedAt], [p0].[Outcome], [p0].[ProcessId], [p0].[Step], [p0].[Visit]
FROM [FollowUps] AS [f]
INNER JOIN [Processes] AS [p] ON [f].[Id] = [p].[FollowUpId]
LEFT JOIN [ProcessTasks] AS [p0] ON [p].[Id] = [p0].[ProcessId]
WHERE [f].[ClosedAt] IS NULL
ORDER BY [f].[Id], [p].[Id];

SELECT [f].[Month], [f].[Day], [f].[FromYear], [f].[NameVi], [f].[ToYear]
FROM [FixedHolidays] AS [f];

-- @0 uniqueidentifier, @1 datetime2
SELECT [h].[Event]
FROM [History] AS [h]
WHERE [h].[ObligationId] = @0 AND [h].[At] > @1;

-- @0 uniqueidentifier
SELECT [n].[Id], [n].[AdministratorNote], [n].[Attempts], [n].[CancelReason], [n].[ComposedAt], [n].[DueAt], [n].[DueBefore], [n].[FollowUpId], [n].[InvitationId], [n].[IsOfAnEvent], [n].[Kind], [n].[LastError], [n].[LeaseToken], [n].[LeasedUntil], [n].[Level], [n].[MessageId], [n].[Milestone], [n].[NotBefore], [n].[ObligationId], [n].[PlannedAt], [n].[Reason], [n].[RecipientId], [n].[Revision], [n].[SentAt], [n].[State], [n].[UnderWaySince], [n].[UnitId]
FROM [Notices] AS [n]
WHERE [n].[LeaseToken] = @0 AND [n].[State] = N'Leased'
ORDER BY [n].[Id];

-- @0 nvarchar(4000)
SELECT [n].[Id], [n].[AdministratorNote], [n].[Attempts], [n].[CancelReason], [n].[ComposedAt], [n].[DueAt], [n].[DueBefore], [n].[FollowUpId], [n].[InvitationId], [n].[IsOfAnEvent], [n].[Kind], [n].[LastError], [n].[LeaseToken], [n].[LeasedUntil], [n].[Level], [n].[MessageId], [n].[Milestone], [n].[NotBefore], [n].[ObligationId], [n].[PlannedAt], [n].[Reason], [n].[RecipientId], [n].[Revision], [n].[SentAt], [n].[State], [n].[UnderWaySince], [n].[UnitId]
FROM [Notices] AS [n]
WHERE [n].[MessageId] IN (
    SELECT [n0].[value]
    FROM OPENJSON(@0) WITH ([value] nvarchar(120) '$') AS [n0]
);

-- @0 int, @1 int, @2 int, @3 uniqueidentifier
SELECT [o].[CycleCode], [o].[Year], [s].[Id]
FROM [Obligations] AS [o]
INNER JOIN [Submissions] AS [s] ON [o].[Id] = [s].[ObligationId] AND [o].[Revision] = [s].[Revision]
WHERE [o].[UnitId] = @0 AND [o].[State] = N'Approved' AND [o].[Year] >= @1 AND [o].[Year] <= @2 AND [o].[Id] <> @3;

-- @0 nvarchar(4000)
SELECT [o].[Id], [o].[CycleCode], [o].[DueBefore], [o].[ExtendedAt], [o].[IsWithBoard], [o].[Ladder], [o].[NextActionAt], [o].[OpenedOn], [o].[OriginalDueBefore], [o].[Pauses], [o].[PlannedThrough], [o].[ResponsibleUnitId], [o].[ReviewDueBefore], [o].[ReviewStep], [o].[Revision], [o].[State], [o].[SubmittedAt], [o].[TransferredOn], [o].[UnitId], [o].[Version], [o].[WasReturned], [o].[Year], [o].[Timeliness_AgainstExtension], [o].[Timeliness_DaysLate], [o].[Timeliness_ReceivedAt], [o].[Timeliness_Revision]
FROM [Obligations] AS [o]
WHERE [o].[Id] IN (
    SELECT [i].[value]
    FROM OPENJSON(@0) WITH ([value] uniqueidentifier '$') AS [i]
);

-- @0 uniqueidentifier
SELECT [o].[Id], [o].[CycleCode], [o].[DueBefore], [o].[ExtendedAt], [o].[IsWithBoard], [o].[Ladder], [o].[NextActionAt], [o].[OpenedOn], [o].[OriginalDueBefore], [o].[Pauses], [o].[PlannedThrough], [o].[ResponsibleUnitId], [o].[ReviewDueBefore], [o].[ReviewStep], [o].[Revision], [o].[State], [o].[SubmittedAt], [o].[TransferredOn], [o].[UnitId], [o].[Version], [o].[WasReturned], [o].[Year], [o].[Timeliness_AgainstExtension], [o].[Timeliness_DaysLate], [o].[Timeliness_ReceivedAt], [o].[Timeliness_Revision]
FROM [Obligations] AS [o]
WHERE [o].[Id] IN (@0 /* … */);

SELECT [o].[Id], [o].[CycleCode], [o].[DueBefore], [o].[ExtendedAt], [o].[IsWithBoard], [o].[Ladder], [o].[NextActionAt], [o].[OpenedOn], [o].[OriginalDueBefore], [o].[Pauses], [o].[PlannedThrough], [o].[ResponsibleUnitId], [o].[ReviewDueBefore], [o].[ReviewStep], [o].[Revision], [o].[State], [o].[SubmittedAt], [o].[TransferredOn], [o].[UnitId], [o].[Version], [o].[WasReturned], [o].[Year], [o].[Timeliness_AgainstExtension], [o].[Timeliness_DaysLate], [o].[Timeliness_ReceivedAt], [o].[Timeliness_Revision]
FROM [Obligations] AS [o]
WHERE [o].[State] IN (N'Open', N'Returned', N'Submitted');

-- @0 nvarchar(40), @1 int
SELECT [o].[UnitId]
FROM [Obligations] AS [o]
WHERE [o].[CycleCode] = @0 AND [o].[Year] = @1;

-- @0 uniqueidentifier
SELECT [p1].[Id], [p1].[AssigneeId], [p1].[DefinitionCode], [p1].[DefinitionVersion], [p1].[FollowUpId], [p1].[IsFinished], [p1].[ObligationId], [p1].[ReviewSteps], [p1].[Since], [p1].[Step], [p1].[Version], [p1].[Visit], [p0].[Id], [p0].[Comment], [p0].[CompletedAt], [p0].[CompletedById], [p0].[OnBehalfOfId], [p0].[OpenedAt], [p0].[Outcome], [p0].[ProcessId], [p0].[Step], [p0].[Visit]
FROM (
    SELECT TOP(2) [p].[Id], [p].[AssigneeId], [p].[DefinitionCode], [p].[DefinitionVersion], [p].[FollowUpId], [p].[IsFinished], [p].[ObligationId], [p].[ReviewSteps], [p].[Since], [p].[Step], [p].[Version], [p].[Visit]
    FROM [Processes] AS [p]
    WHERE [p].[ObligationId] = @0
) AS [p1]
LEFT JOIN [ProcessTasks] AS [p0] ON [p1].[Id] = [p0].[ProcessId]
ORDER BY [p1].[Id];

SELECT [p1].[Id], [p1].[Email], [p1].[IsActive], [p1].[Locale], [p1].[Name], [a].[Id], [a].[DelegateId], [a].[From], [a].[LendsRole], [a].[PersonId], [a].[To], [p0].[PersonId], [p0].[UnitId], [r].[Id], [r].[PersonId], [r].[Role], [r].[UnitId]
FROM (
    SELECT TOP(2) [p].[Id], [p].[Email], [p].[IsActive], [p].[Locale], [p].[Name]
    FROM [People] AS [p]
    WHERE [p].[Id] = 7
) AS [p1]
LEFT JOIN [Absences] AS [a] ON [p1].[Id] = [a].[PersonId]
LEFT JOIN [Portfolio] AS [p0] ON [p1].[Id] = [p0].[PersonId]
LEFT JOIN [RoleAssignments] AS [r] ON [p1].[Id] = [r].[PersonId]
ORDER BY [p1].[Id], [a].[Id], [p0].[PersonId], [p0].[UnitId];

SELECT [p1].[PersonId], [p1].[UnitId], [p].[Id]
FROM [People] AS [p]
INNER JOIN [Portfolio] AS [p1] ON [p].[Id] = [p1].[PersonId]
ORDER BY [p].[Id];

SELECT [p].[Id], [p].[AssigneeId], [p].[DefinitionCode], [p].[DefinitionVersion], [p].[FollowUpId], [p].[IsFinished], [p].[ObligationId], [p].[ReviewSteps], [p].[Since], [p].[Step], [p].[Version], [p].[Visit], [o].[Id], [p0].[Id], [p0].[Comment], [p0].[CompletedAt], [p0].[CompletedById], [p0].[OnBehalfOfId], [p0].[OpenedAt], [p0].[Outcome], [p0].[ProcessId], [p0].[Step], [p0].[Visit], [o].[CycleCode], [o].[DueBefore], [o].[ExtendedAt], [o].[IsWithBoard], [o].[Ladder], [o].[NextActionAt], [o].[OpenedOn], [o].[OriginalDueBefore], [o].[Pauses], [o].[PlannedThrough], [o].[ResponsibleUnitId], [o].[ReviewDueBefore], [o].[ReviewStep], [o].[Revision], [o].[State], [o].[SubmittedAt], [o].[TransferredOn], [o].[UnitId], [o].[Version], [o].[WasReturned], [o].[Year], [o].[Timeliness_AgainstExtension], [o].[Timeliness_DaysLate], [o].[Timeliness_ReceivedAt], [o].[Timeliness_Revision]
FROM [Processes] AS [p]
LEFT JOIN [Obligations] AS [o] ON [p].[ObligationId] = [o].[Id]
LEFT JOIN [ProcessTasks] AS [p0] ON [p].[Id] = [p0].[ProcessId]
WHERE [p].[IsFinished] = CAST(0 AS bit)
ORDER BY [p].[Id], [o].[Id];

-- @0 nvarchar(4000)
SELECT [p].[Id], [p].[AssigneeId], [p].[DefinitionCode], [p].[DefinitionVersion], [p].[FollowUpId], [p].[IsFinished], [p].[ObligationId], [p].[ReviewSteps], [p].[Since], [p].[Step], [p].[Version], [p].[Visit], [p0].[Id], [p0].[Comment], [p0].[CompletedAt], [p0].[CompletedById], [p0].[OnBehalfOfId], [p0].[OpenedAt], [p0].[Outcome], [p0].[ProcessId], [p0].[Step], [p0].[Visit]
FROM [Processes] AS [p]
LEFT JOIN [ProcessTasks] AS [p0] ON [p].[Id] = [p0].[ProcessId]
WHERE [p].[ObligationId] IN (
    SELECT [r].[value]
    FROM OPENJSON(@0) WITH ([value] uniqueidentifier '$') AS [r]
)
ORDER BY [p].[Id];

-- @0 uniqueidentifier
SELECT [p].[Id], [p].[AssigneeId], [p].[DefinitionCode], [p].[DefinitionVersion], [p].[FollowUpId], [p].[IsFinished], [p].[ObligationId], [p].[ReviewSteps], [p].[Since], [p].[Step], [p].[Version], [p].[Visit], [p0].[Id], [p0].[Comment], [p0].[CompletedAt], [p0].[CompletedById], [p0].[OnBehalfOfId], [p0].[OpenedAt], [p0].[Outcome], [p0].[ProcessId], [p0].[Step], [p0].[Visit]
FROM [Processes] AS [p]
LEFT JOIN [ProcessTasks] AS [p0] ON [p].[Id] = [p0].[ProcessId]
WHERE [p].[ObligationId] IN (@0 /* … */)
ORDER BY [p].[Id];

SELECT [p].[Id], [p].[Email], [p].[IsActive], [p].[Locale], [p].[Name]
FROM [People] AS [p]
ORDER BY [p].[Id];

SELECT [r0].[Id], [r0].[PersonId], [r0].[Role], [r0].[UnitId], [p].[Id]
FROM [People] AS [p]
INNER JOIN [RoleAssignments] AS [r0] ON [p].[Id] = [r0].[PersonId]
ORDER BY [p].[Id];

-- @0 nvarchar(4000)
SELECT [r].[Address]
FROM [RefusedAddresses] AS [r]
WHERE [r].[ClearedAt] IS NULL AND [r].[Address] IN (
    SELECT [a].[value]
    FROM OPENJSON(@0) WITH ([value] nvarchar(254) '$') AS [a]
);

SELECT [u2].[KindCode], [u2].[From], [u2].[NameEn], [u2].[NameVi], [u].[Code]
FROM [UnitKinds] AS [u]
INNER JOIN [UnitKindNames] AS [u2] ON [u].[Code] = [u2].[KindCode]
ORDER BY [u].[Code];

SELECT [u3].[KindCode], [u3].[From], [u3].[Cycles], [u].[Code]
FROM [UnitKinds] AS [u]
INNER JOIN [UnitKindOwes] AS [u3] ON [u].[Code] = [u3].[KindCode]
ORDER BY [u].[Code];

SELECT [u].[Code], [u].[ValidTo]
FROM [UnitKinds] AS [u]
ORDER BY [u].[Code];

SELECT [u].[Id], [u].[Code], [u].[EnteredOn], [u].[KindCode], [u].[Mailbox], [u].[NameEn], [u].[NameVi], [u].[OwnIndicators], [u].[SuccessorId], [u].[ValidFrom], [u].[ValidTo]
FROM [Units] AS [u];

SELECT [y].[Year]
FROM [YearDeclarations] AS [y]
WHERE [y].[TakenBackAt] IS NULL;

SELECT m."Shape", d."UnitId", d."Id" AS "Example" FROM #planning_due AS d
JOIN (SELECT s."Shape", MIN(u."Place") AS "First" FROM #planning_due AS u JOIN #planning_shape AS s ON s."Key" = u."Key" GROUP BY s."Shape", u."UnitId") AS m ON m."First" = d."Place";

SELECT s."Shape", d."Id" AS "Example" FROM #planning_shape AS s JOIN #planning_due AS d ON d."Place" = s."Shape";

SET IMPLICIT_TRANSACTIONS OFF;

SET NOCOUNT ON;

-- @0 datetime2, @1 nvarchar(4000), @2 uniqueidentifier
UPDATE "Notices" SET "MessageId" = m."Name", "ComposedAt" = @0 FROM (SELECT "Id", "Name" FROM OPENJSON(@1) WITH ("Id" bigint '$[0]', "Name" nvarchar(120) '$[1]')) AS m
WHERE "Notices"."Id" = m."Id" AND "Notices"."LeaseToken" = @2 AND "Notices"."State" = 'Leased';

UPDATE #planning_due SET "Key" = (SELECT HASHBYTES('SHA2_256', concat(concat(o."CycleCode", '|', o."State", '|', o."IsWithBoard", '|', o."Ladder", '|', o."DueBefore", '|', o."OpenedOn", '|', o."ExtendedAt", '|', o."TransferredOn", '|', o."Pauses", '|', o."PlannedThrough", '|', o."ReviewDueBefore", '|', o."Revision"), '|', CASE WHEN o."State" = 'Submitted' THEN (SELECT concat(p."DefinitionCode", '|', p."DefinitionVersion", '|', p."ReviewSteps", '|', p."Step", '|', p."AssigneeId") FROM "Processes" AS p WHERE p."ObligationId" = o."Id") END)) FROM "Obligations" AS o WHERE o."Id" = #planning_due."Id") WHERE "IsUnderReview" = 1;

-- @0 bit, @1 datetime2, @2 int
UPDATE #planning_shape SET "Supersedes" = @0, "NextActionAt" = @1 WHERE "Shape" = @2;

-- @0 nvarchar(500), @1 nvarchar(40), @2 bigint, @3 nvarchar(40)
UPDATE [Notices] SET [LastError] = @0, [State] = @1
OUTPUT 1
WHERE [Id] = @2 AND [LeaseToken] IS NULL AND [State] = @3;

-- @0 datetime2, @1 date, @2 int, @3 nvarchar(40), @4 datetime2, @5 int, @6 bit, @7 int, @8 datetime2, @9 int, @10 uniqueidentifier, @11 int
UPDATE [Obligations] SET [NextActionAt] = @0, [ReviewDueBefore] = @1, [Revision] = @2, [State] = @3, [SubmittedAt] = @4, [Version] = @5, [Timeliness_AgainstExtension] = @6, [Timeliness_DaysLate] = @7, [Timeliness_ReceivedAt] = @8, [Timeliness_Revision] = @9
OUTPUT 1
WHERE [Id] = @10 AND [Version] = @11;

-- @0 int, @1 uniqueidentifier, @2 int
UPDATE [Obligations] SET [Version] = @0
OUTPUT 1
WHERE [Id] = @1 AND [Version] = @2;

-- @0 datetime2, @1 int, @2 nvarchar(40), @3 bigint
UPDATE [ProcessTasks] SET [CompletedAt] = @0, [CompletedById] = @1, [Outcome] = @2
OUTPUT 1
WHERE [Id] = @3;

-- @0 int, @1 int, @2 uniqueidentifier, @3 int
UPDATE [Processes] SET [AssigneeId] = @0, [Version] = @1
OUTPUT 1
WHERE [Id] = @2 AND [Version] = @3;

-- @0 nvarchar(200), @1 int, @2 uniqueidentifier, @3 int
UPDATE [Processes] SET [ReviewSteps] = @0, [Version] = @1
OUTPUT 1
WHERE [Id] = @2 AND [Version] = @3;

-- @0 nvarchar(40), @1 int, @2 int, @3 uniqueidentifier, @4 int
UPDATE [Processes] SET [Step] = @0, [Version] = @1, [Visit] = @2
OUTPUT 1
WHERE [Id] = @3 AND [Version] = @4;

-- @0 datetime2, @1 datetime2
UPDATE [i]
SET [i].[SweptThrough] = @0
FROM [Installations] AS [i]
WHERE [i].[SweptThrough] IS NULL OR [i].[SweptThrough] < @1;

UPDATE [i]
SET [i].[SweptThrough] = [i].[SweptThrough]
FROM [Installations] AS [i];

-- @0 nvarchar(40), @1 uniqueidentifier, @2 datetime2, @3 datetime2, @4 datetime2, @5 datetime2, @6 nvarchar(4000)
UPDATE [n]
SET [n].[State] = @0,
    [n].[LeaseToken] = @1,
    [n].[LeasedUntil] = @2,
    [n].[Attempts] = [n].[Attempts] + 1
FROM [Notices] AS [n]
WHERE [n].[NotBefore] <= @3 AND ([n].[State] = N'Planned' OR ([n].[State] = N'Leased' AND [n].[LeasedUntil] < @4)) AND ([n].[IsOfAnEvent] = CAST(1 AS bit) OR [n].[PlannedAt] <= @5) AND [n].[RecipientId] IN (
    SELECT [r].[value]
    FROM OPENJSON(@6) WITH ([value] int '$') AS [r]
);

-- @0 nvarchar(40), @1 uniqueidentifier
UPDATE [n]
SET [n].[State] = @0,
    [n].[LeaseToken] = NULL,
    [n].[MessageId] = CASE
        WHEN [n].[Attempts] = 1 THEN NULL
        ELSE [n].[MessageId]
    END,
    [n].[ComposedAt] = CASE
        WHEN [n].[Attempts] = 1 THEN NULL
        ELSE [n].[ComposedAt]
    END,
    [n].[Attempts] = [n].[Attempts] - 1,
    [n].[LastError] = [n].[LastError]
FROM [Notices] AS [n]
WHERE [n].[LeaseToken] = @1 AND [n].[State] = N'Leased';

-- @0 nvarchar(40), @1 datetime2, @2 nvarchar(4000), @3 uniqueidentifier
UPDATE [n]
SET [n].[State] = @0,
    [n].[SentAt] = @1,
    [n].[LastError] = NULL,
    [n].[LeaseToken] = NULL
FROM [Notices] AS [n]
WHERE [n].[Id] IN (
    SELECT [i].[value]
    FROM OPENJSON(@2) WITH ([value] bigint '$') AS [i]
) AND [n].[LeaseToken] = @3 AND [n].[State] = N'Leased';

UPDATE [o]
SET [o].[Number] = [o].[Number] + CAST(1 AS bigint)
FROM [OfficeStamps] AS [o];

-- @0 datetime2
UPDATE o SET "PlannedThrough" = @0, "NextActionAt" = s."NextActionAt"
FROM "Obligations" AS o JOIN #planning_due AS d ON o."Id" = d."Id" JOIN #planning_shape AS s ON s."Key" = d."Key";
