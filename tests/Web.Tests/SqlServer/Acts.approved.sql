-- @0 int
DELETE FROM [Absences]
OUTPUT 1
WHERE [Id] = @0;

-- @0 uniqueidentifier
DELETE FROM [Attachments]
OUTPUT 1
WHERE [Id] = @0;

-- @0 date
DELETE FROM [CalendarDays]
OUTPUT 1
WHERE [Date] = @0;

-- @0 int, @1 int, @2 int
DELETE FROM [FixedHolidays]
OUTPUT 1
WHERE [Day] = @0 AND [FromYear] = @1 AND [Month] = @2;

-- @0 int, @1 date, @2 bit, @3 int, @4 date
INSERT INTO [Absences] ([DelegateId], [From], [LendsRole], [PersonId], [To])
OUTPUT INSERTED.[Id]
VALUES (@0, @1, @2, @3, @4);

-- @0 int, @1 nvarchar(100), @2 nvarchar(256), @3 bit, @4 bit, @5 bit, @6 datetime2, @7 nvarchar(256), @8 nvarchar(256), @9 nvarchar(500), @10 int, @11 nvarchar(40), @12 bit, @13 nvarchar(100), @14 bit, @15 nvarchar(256)
INSERT INTO [AspNetUsers] ([AccessFailedCount], [ConcurrencyStamp], [Email], [EmailConfirmed], [IsDemo], [LockoutEnabled], [LockoutEnd], [NormalizedEmail], [NormalizedUserName], [PasswordHash], [PersonId], [PhoneNumber], [PhoneNumberConfirmed], [SecurityStamp], [TwoFactorEnabled], [UserName])
OUTPUT INSERTED.[Id]
VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15);

-- @0 datetime2, @1 date, @2 date, @3 uniqueidentifier, @4 int, @5 int, @6 int
INSERT INTO [Assignments] ([At], [DueBefore], [DueBeforeThen], [FollowUpId], [LeadUnitId], [LeadUnitIdThen], [Visit])
OUTPUT INSERTED.[Id]
VALUES (@0, @1, @2, @3, @4, @5, @6);

-- @0 bigint, @1 nvarchar(60), @2 int, @3 datetime2, @4 nvarchar(4000), @5 nvarchar(64), @6 int, @7 nvarchar(64), @8 nvarchar(120)
INSERT INTO [Audit] ([Sequence], [Action], [ActorId], [At], [Data], [Hash], [OnBehalfOfId], [PreviousHash], [Subject])
VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8) /* … */;

-- @0 date, @1 bit, @2 nvarchar(200)
INSERT INTO [CalendarDays] ([Date], [IsExtraWorkingDay], [NameVi])
VALUES (@0, @1, @2);

-- @0 date, @1 bit, @2 nvarchar(200)
INSERT INTO [CalendarDays] ([Date], [IsExtraWorkingDay], [NameVi])
VALUES (@0, @1, @2) /* … */;

-- @0 nvarchar(40), @1 int, @2 datetime2, @3 int, @4 nvarchar(4000)
INSERT INTO [Cycles] ([Code], [Version], [ChangedAt], [ChangedById], [Cycle])
VALUES (@0, @1, @2, @3, @4);

-- @0 nvarchar(4000), @1 uniqueidentifier, @2 bit, @3 uniqueidentifier, @4 datetime2, @5 int, @6 int
INSERT INTO [DraftVersions] ([ContentJson], [FormId], [IsAside], [ObligationId], [SavedAt], [SavedById], [Version])
OUTPUT INSERTED.[Id]
VALUES (@0, @1, @2, @3, @4, @5, @6);

-- @0 int, @1 int, @2 int, @3 nvarchar(200), @4 int
INSERT INTO [FixedHolidays] ([Day], [FromYear], [Month], [NameVi], [ToYear])
VALUES (@0, @1, @2, @3, @4);

-- @0 uniqueidentifier, @1 nvarchar(4000), @2 date, @3 datetime2, @4 nvarchar(4000), @5 date, @6 nvarchar(4000), @7 nvarchar(40), @8 int, @9 datetime2, @10 nvarchar(40), @11 uniqueidentifier, @12 uniqueidentifier, @13 datetime2, @14 datetime2, @15 int, @16 date, @17 nvarchar(300), @18 int, @19 int, @20 int
INSERT INTO [FollowUps] ([Id], [Answer], [AssignedDueBefore], [ClosedAt], [Description], [DueBefore], [Figures], [Kind], [LeadUnitId], [NextActionAt], [Number], [ObligationId], [ParentId], [PlannedThrough], [RaisedAt], [RaisedById], [StepSince], [Title], [UnitId], [Version], [Visit])
VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19, @20);

-- @0 uniqueidentifier, @1 nvarchar(4000), @2 date, @3 datetime2, @4 nvarchar(4000), @5 date, @6 nvarchar(4000), @7 nvarchar(40), @8 int, @9 datetime2, @10 nvarchar(40), @11 uniqueidentifier, @12 uniqueidentifier, @13 date, @14 datetime2, @15 datetime2, @16 int, @17 date, @18 nvarchar(300), @19 int, @20 int, @21 int
INSERT INTO [FollowUps] ([Id], [Answer], [AssignedDueBefore], [ClosedAt], [Description], [DueBefore], [Findings], [Kind], [LeadUnitId], [NextActionAt], [Number], [ObligationId], [ParentId], [PlannedOn], [PlannedThrough], [RaisedAt], [RaisedById], [StepSince], [Title], [UnitId], [Version], [Visit])
VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19, @20, @21);

-- @0 uniqueidentifier, @1 nvarchar(4000), @2 date, @3 datetime2, @4 nvarchar(4000), @5 date, @6 nvarchar(40), @7 int, @8 uniqueidentifier, @9 datetime2, @10 nvarchar(40), @11 uniqueidentifier, @12 uniqueidentifier, @13 datetime2, @14 datetime2, @15 int, @16 nvarchar(40), @17 date, @18 nvarchar(300), @19 int, @20 int, @21 int
INSERT INTO [FollowUps] ([Id], [Answer], [AssignedDueBefore], [ClosedAt], [Description], [DueBefore], [Kind], [LeadUnitId], [MergedIntoId], [NextActionAt], [Number], [ObligationId], [ParentId], [PlannedThrough], [RaisedAt], [RaisedById], [Severity], [StepSince], [Title], [UnitId], [Version], [Visit])
VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19, @20, @21);

-- @0 uniqueidentifier, @1 nvarchar(4000), @2 date, @3 datetime2, @4 nvarchar(4000), @5 date, @6 nvarchar(40), @7 int, @8 datetime2, @9 nvarchar(40), @10 uniqueidentifier, @11 uniqueidentifier, @12 datetime2, @13 datetime2, @14 int, @15 date, @16 nvarchar(300), @17 int, @18 int, @19 int
INSERT INTO [FollowUps] ([Id], [Answer], [AssignedDueBefore], [ClosedAt], [Description], [DueBefore], [Kind], [LeadUnitId], [NextActionAt], [Number], [ObligationId], [ParentId], [PlannedThrough], [RaisedAt], [RaisedById], [StepSince], [Title], [UnitId], [Version], [Visit])
VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19);

-- @0 datetime2, @1 int, @2 nvarchar(4000), @3 int, @4 date, @5 nvarchar(40), @6 uniqueidentifier, @7 int, @8 int, @9 nvarchar(40), @10 int
INSERT INTO [History] ([At], [ById], [Comment], [DaysLate], [DueBefore], [Event], [ObligationId], [OnBehalfOfId], [Revision], [Step], [UnitId])
OUTPUT INSERTED.[Id]
VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10);

-- @0 uniqueidentifier, @1 datetime2, @2 int, @3 int, @4 nvarchar(500), @5 nvarchar(64), @6 datetime2, @7 datetime2, @8 datetime2, @9 nvarchar(40)
INSERT INTO [Invitations] ([Id], [CreatedAt], [InvitedById], [PersonId], [SealedToken], [TokenSha256], [UsedAt], [ValidUntil], [WithdrawnAt], [WithdrawnBecause])
VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9);

-- @0 uniqueidentifier, @1 datetime2, @2 int, @3 int, @4 nvarchar(500), @5 nvarchar(64), @6 datetime2, @7 datetime2, @8 datetime2, @9 nvarchar(40)
INSERT INTO [Invitations] ([Id], [CreatedAt], [InvitedById], [PersonId], [SealedToken], [TokenSha256], [UsedAt], [ValidUntil], [WithdrawnAt], [WithdrawnBecause])
VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9) /* … */;

-- @0 datetime2, @1 int, @2 nvarchar(500), @3 datetime2, @4 int, @5 nvarchar(500)
INSERT INTO [MailPauses] ([BegunAt], [BegunById], [EndReason], [EndedAt], [EndedById], [Reason])
OUTPUT INSERTED.[Id]
VALUES (@0, @1, @2, @3, @4, @5);

-- @0 nvarchar(500), @1 int, @2 nvarchar(60), @3 datetime2, @4 datetime2, @5 date, @6 uniqueidentifier, @7 uniqueidentifier, @8 bit, @9 nvarchar(40), @10 nvarchar(500), @11 uniqueidentifier, @12 datetime2, @13 int, @14 nvarchar(120), @15 nvarchar(40), @16 datetime2, @17 uniqueidentifier, @18 datetime2, @19 nvarchar(4000), @20 int, @21 int, @22 datetime2, @23 nvarchar(40), @24 datetime2, @25 int
INSERT INTO [Notices] ([AdministratorNote], [Attempts], [CancelReason], [ComposedAt], [DueAt], [DueBefore], [FollowUpId], [InvitationId], [IsOfAnEvent], [Kind], [LastError], [LeaseToken], [LeasedUntil], [Level], [MessageId], [Milestone], [NotBefore], [ObligationId], [PlannedAt], [Reason], [RecipientId], [Revision], [SentAt], [State], [UnderWaySince], [UnitId])
OUTPUT INSERTED.[Id]
VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19, @20, @21, @22, @23, @24, @25);

-- @0 uniqueidentifier, @1 nvarchar(40), @2 date, @3 datetime2, @4 bit, @5 nvarchar(40), @6 datetime2, @7 date, @8 date, @9 nvarchar(4000), @10 datetime2, @11 int, @12 date, @13 int, @14 int, @15 nvarchar(40), @16 datetime2, @17 date, @18 int, @19 int, @20 bit, @21 int
INSERT INTO [Obligations] ([Id], [CycleCode], [DueBefore], [ExtendedAt], [IsWithBoard], [Ladder], [NextActionAt], [OpenedOn], [OriginalDueBefore], [Pauses], [PlannedThrough], [ResponsibleUnitId], [ReviewDueBefore], [ReviewStep], [Revision], [State], [SubmittedAt], [TransferredOn], [UnitId], [Version], [WasReturned], [Year])
VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19, @20, @21);

-- @0 nvarchar(254), @1 bit, @2 nvarchar(5), @3 nvarchar(200)
INSERT INTO [People] ([Email], [IsActive], [Locale], [Name])
OUTPUT INSERTED.[Id]
VALUES (@0, @1, @2, @3);

-- @0 nvarchar(4000), @1 datetime2, @2 int, @3 int, @4 datetime2, @5 nvarchar(40), @6 uniqueidentifier, @7 nvarchar(40), @8 int
INSERT INTO [ProcessTasks] ([Comment], [CompletedAt], [CompletedById], [OnBehalfOfId], [OpenedAt], [Outcome], [ProcessId], [Step], [Visit])
OUTPUT INSERTED.[Id]
VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8);

-- @0 uniqueidentifier, @1 int, @2 nvarchar(60), @3 int, @4 uniqueidentifier, @5 bit, @6 uniqueidentifier, @7 nvarchar(200), @8 datetime2, @9 nvarchar(40), @10 int, @11 int
INSERT INTO [Processes] ([Id], [AssigneeId], [DefinitionCode], [DefinitionVersion], [FollowUpId], [IsFinished], [ObligationId], [ReviewSteps], [Since], [Step], [Version], [Visit])
VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11);

-- @0 int, @1 nvarchar(40), @2 int
INSERT INTO [RoleAssignments] ([PersonId], [Role], [UnitId])
OUTPUT INSERTED.[Id]
VALUES (@0, @1, @2);

-- @0 uniqueidentifier, @1 nvarchar(max), @2 int, @3 date, @4 nvarchar(40), @5 int, @6 uniqueidentifier, @7 int, @8 nvarchar(120), @9 datetime2, @10 int, @11 nvarchar(64), @12 nvarchar(max), @13 int
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

-- @0 nvarchar(40), @1 date, @2 nvarchar(40), @3 nvarchar(254), @4 nvarchar(200), @5 nvarchar(200), @6 nvarchar(4000), @7 int, @8 date, @9 date
INSERT INTO [Units] ([Code], [EnteredOn], [KindCode], [Mailbox], [NameEn], [NameVi], [OwnIndicators], [SuccessorId], [ValidFrom], [ValidTo])
OUTPUT INSERTED.[Id]
VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9);

-- @0 nvarchar(300), @1 datetime2, @2 int, @3 datetime2, @4 int, @5 int
INSERT INTO [YearDeclarations] ([Announcement], [DeclaredAt], [DeclaredById], [TakenBackAt], [TakenBackById], [Year])
OUTPUT INSERTED.[Id]
VALUES (@0, @1, @2, @3, @4, @5);

-- @0 int, @1 nvarchar(100), @2 nvarchar(256), @3 bit, @4 bit, @5 bit, @6 datetime2, @7 nvarchar(256), @8 nvarchar(256), @9 nvarchar(500), @10 int, @11 nvarchar(40), @12 bit, @13 nvarchar(100), @14 bit, @15 nvarchar(256)
MERGE [AspNetUsers] USING (
VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, 0) /* … */) AS i ([AccessFailedCount], [ConcurrencyStamp], [Email], [EmailConfirmed], [IsDemo], [LockoutEnabled], [LockoutEnd], [NormalizedEmail], [NormalizedUserName], [PasswordHash], [PersonId], [PhoneNumber], [PhoneNumberConfirmed], [SecurityStamp], [TwoFactorEnabled], [UserName], _Position) ON 1=0
WHEN NOT MATCHED THEN
INSERT ([AccessFailedCount], [ConcurrencyStamp], [Email], [EmailConfirmed], [IsDemo], [LockoutEnabled], [LockoutEnd], [NormalizedEmail], [NormalizedUserName], [PasswordHash], [PersonId], [PhoneNumber], [PhoneNumberConfirmed], [SecurityStamp], [TwoFactorEnabled], [UserName])
VALUES (i.[AccessFailedCount], i.[ConcurrencyStamp], i.[Email], i.[EmailConfirmed], i.[IsDemo], i.[LockoutEnabled], i.[LockoutEnd], i.[NormalizedEmail], i.[NormalizedUserName], i.[PasswordHash], i.[PersonId], i.[PhoneNumber], i.[PhoneNumberConfirmed], i.[SecurityStamp], i.[TwoFactorEnabled], i.[UserName])
OUTPUT INSERTED.[Id], i._Position;

-- @0 nvarchar(1000), @1 uniqueidentifier, @2 nvarchar(200), @3 nvarchar(40), @4 uniqueidentifier, @5 datetime2, @6 datetime2, @7 int, @8 int
MERGE [BoardItems] USING (
VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, 0) /* … */) AS i ([Detail], [FollowUpId], [Key], [Kind], [ObligationId], [RaisedAt], [ResolvedAt], [ResolvedById], [UnitId], _Position) ON 1=0
WHEN NOT MATCHED THEN
INSERT ([Detail], [FollowUpId], [Key], [Kind], [ObligationId], [RaisedAt], [ResolvedAt], [ResolvedById], [UnitId])
VALUES (i.[Detail], i.[FollowUpId], i.[Key], i.[Kind], i.[ObligationId], i.[RaisedAt], i.[ResolvedAt], i.[ResolvedById], i.[UnitId])
OUTPUT INSERTED.[Id], i._Position;

-- @0 nvarchar(500), @1 int, @2 nvarchar(60), @3 datetime2, @4 datetime2, @5 date, @6 uniqueidentifier, @7 uniqueidentifier, @8 bit, @9 nvarchar(40), @10 nvarchar(500), @11 uniqueidentifier, @12 datetime2, @13 int, @14 nvarchar(120), @15 nvarchar(40), @16 datetime2, @17 uniqueidentifier, @18 datetime2, @19 nvarchar(4000), @20 int, @21 int, @22 datetime2, @23 nvarchar(40), @24 datetime2, @25 int
MERGE [Notices] USING (
VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19, @20, @21, @22, @23, @24, @25, 0) /* … */) AS i ([AdministratorNote], [Attempts], [CancelReason], [ComposedAt], [DueAt], [DueBefore], [FollowUpId], [InvitationId], [IsOfAnEvent], [Kind], [LastError], [LeaseToken], [LeasedUntil], [Level], [MessageId], [Milestone], [NotBefore], [ObligationId], [PlannedAt], [Reason], [RecipientId], [Revision], [SentAt], [State], [UnderWaySince], [UnitId], _Position) ON 1=0
WHEN NOT MATCHED THEN
INSERT ([AdministratorNote], [Attempts], [CancelReason], [ComposedAt], [DueAt], [DueBefore], [FollowUpId], [InvitationId], [IsOfAnEvent], [Kind], [LastError], [LeaseToken], [LeasedUntil], [Level], [MessageId], [Milestone], [NotBefore], [ObligationId], [PlannedAt], [Reason], [RecipientId], [Revision], [SentAt], [State], [UnderWaySince], [UnitId])
VALUES (i.[AdministratorNote], i.[Attempts], i.[CancelReason], i.[ComposedAt], i.[DueAt], i.[DueBefore], i.[FollowUpId], i.[InvitationId], i.[IsOfAnEvent], i.[Kind], i.[LastError], i.[LeaseToken], i.[LeasedUntil], i.[Level], i.[MessageId], i.[Milestone], i.[NotBefore], i.[ObligationId], i.[PlannedAt], i.[Reason], i.[RecipientId], i.[Revision], i.[SentAt], i.[State], i.[UnderWaySince], i.[UnitId])
OUTPUT INSERTED.[Id], i._Position;

-- @0 nvarchar(254), @1 bit, @2 nvarchar(5), @3 nvarchar(200)
MERGE [People] USING (
VALUES (@0, @1, @2, @3, 0) /* … */) AS i ([Email], [IsActive], [Locale], [Name], _Position) ON 1=0
WHEN NOT MATCHED THEN
INSERT ([Email], [IsActive], [Locale], [Name])
VALUES (i.[Email], i.[IsActive], i.[Locale], i.[Name])
OUTPUT INSERTED.[Id], i._Position;

-- @0 nvarchar(254), @1 nvarchar(500), @2 datetime2, @3 int, @4 int, @5 datetime2
MERGE [RefusedAddresses] USING (
VALUES (@0, @1, @2, @3, @4, @5, 0) /* … */) AS i ([Address], [Answer], [ClearedAt], [ClearedById], [PersonId], [RefusedAt], _Position) ON 1=0
WHEN NOT MATCHED THEN
INSERT ([Address], [Answer], [ClearedAt], [ClearedById], [PersonId], [RefusedAt])
VALUES (i.[Address], i.[Answer], i.[ClearedAt], i.[ClearedById], i.[PersonId], i.[RefusedAt])
OUTPUT INSERTED.[Id], i._Position;

-- @0 datetime2, @1 int, @2 nvarchar(80), @3 uniqueidentifier, @4 nvarchar(2000)
MERGE [ReviewComments] USING (
VALUES (@0, @1, @2, @3, @4, 0) /* … */) AS i ([At], [ById], [Field], [SubmissionId], [Text], _Position) ON 1=0
WHEN NOT MATCHED THEN
INSERT ([At], [ById], [Field], [SubmissionId], [Text])
VALUES (i.[At], i.[ById], i.[Field], i.[SubmissionId], i.[Text])
OUTPUT INSERTED.[Id], i._Position;

-- @0 int, @1 nvarchar(40), @2 int
MERGE [RoleAssignments] USING (
VALUES (@0, @1, @2, 0) /* … */) AS i ([PersonId], [Role], [UnitId], _Position) ON 1=0
WHEN NOT MATCHED THEN
INSERT ([PersonId], [Role], [UnitId])
VALUES (i.[PersonId], i.[Role], i.[UnitId])
OUTPUT INSERTED.[Id], i._Position;

-- @0 int, @1 uniqueidentifier
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [FollowUps] AS [f]
        WHERE ([f].[UnitId] = @0 OR EXISTS (
            SELECT 1
            FROM [Assignments] AS [a]
            WHERE [f].[Id] = [a].[FollowUpId] AND [a].[LeadUnitId] IS NOT NULL AND [a].[LeadUnitId] = @0)) AND [f].[Id] = @1) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END;

-- @0 nvarchar(4000)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [IncomingMails] AS [i]
        WHERE [i].[HandledAt] IS NULL AND [i].[Id] NOT IN (
            SELECT [h].[value]
            FROM OPENJSON(@0) WITH ([value] bigint '$') AS [h]
        )) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END;

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [MailPauses] AS [m]
        WHERE [m].[EndedAt] IS NULL) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END;

-- @0 int
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Notices] AS [n]
        WHERE [n].[Kind] = N'Test' AND [n].[RecipientId] = @0 AND [n].[State] = N'Planned') THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END;

-- @0 int
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Obligations] AS [o]
        WHERE [o].[IsWithBoard] = CAST(0 AS bit) AND [o].[State] IN (N'Open', N'Returned') AND [o].[ResponsibleUnitId] = @0) THEN CAST(1 AS bit)
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

SELECT DISTINCT [f].[DueBefore]
FROM [FollowUps] AS [f]
WHERE [f].[ClosedAt] IS NULL AND [f].[DueBefore] IS NOT NULL;

SELECT DISTINCT [o].[CycleCode], [o].[Ladder], [o].[DueBefore], [o].[OpenedOn]
FROM [Obligations] AS [o]
WHERE [o].[State] IN (N'Open', N'Returned');

SELECT DISTINCT [o].[ResponsibleUnitId]
FROM [Obligations] AS [o]
WHERE [o].[IsWithBoard] = CAST(0 AS bit) AND [o].[State] IN (N'Open', N'Returned');

SELECT DISTINCT [o].[ReviewDueBefore]
FROM [Obligations] AS [o]
WHERE [o].[ReviewDueBefore] IS NOT NULL;

-- @0 nvarchar(40)
SELECT MAX([f].[Number])
FROM [FollowUps] AS [f]
WHERE [f].[Number] LIKE @0 ESCAPE N'\';

-- @0 uniqueidentifier
SELECT TOP(1) [f].[Number]
FROM [FollowUps] AS [f]
WHERE [f].[Kind] = N'TargetAdjustment' AND [f].[ObligationId] = @0 AND [f].[ClosedAt] IS NULL;

-- @0 int
SELECT TOP(1) [o].[Id]
FROM [Obligations] AS [o]
WHERE [o].[IsWithBoard] = CAST(0 AS bit) AND [o].[State] IN (N'Open', N'Returned') AND [o].[ResponsibleUnitId] = @0
ORDER BY [o].[DueBefore], [o].[Id];

-- @0 uniqueidentifier
SELECT TOP(1) [s].[Id]
FROM [Submissions] AS [s]
WHERE [s].[ObligationId] = @0
ORDER BY [s].[Revision] DESC;

-- @0 uniqueidentifier
SELECT TOP(2) [a].[Id], [a].[AddedAt], [a].[AddedById], [a].[ContentType], [a].[FileName], [a].[FirstRevision], [a].[IsInDraft], [a].[LastRevision], [a].[ObligationId], [a].[Sha256], [a].[Size]
FROM [Attachments] AS [a]
WHERE [a].[Id] = @0 AND [a].[IsInDraft] = CAST(1 AS bit);

-- @0 int
SELECT TOP(2) [a].[UserName]
FROM [AspNetUsers] AS [a]
WHERE [a].[PersonId] = @0;

-- @0 uniqueidentifier, @1 datetime2, @2 bigint
SELECT TOP(2) [d].[Id], [d].[ContentJson], [d].[FormId], [d].[IsAside], [d].[ObligationId], [d].[SavedAt], [d].[SavedById], [d].[Version]
FROM [DraftVersions] AS [d]
WHERE [d].[ObligationId] = @0 AND [d].[SavedAt] >= @1 AND [d].[Id] = @2;

-- @0 bigint
SELECT TOP(2) [e].[Id], [e].[AcknowledgedAt], [e].[AcknowledgedById], [e].[ClosedAt], [e].[ClosedBecause], [e].[DueBefore], [e].[FollowUpId], [e].[Level], [e].[Note], [e].[ObligationId], [e].[RaisedAt]
FROM [Escalations] AS [e]
WHERE [e].[Id] = @0;

-- @0 uniqueidentifier
SELECT TOP(2) [i].[Id], [i].[CreatedAt], [i].[InvitedById], [i].[PersonId], [i].[SealedToken], [i].[TokenSha256], [i].[UsedAt], [i].[ValidUntil], [i].[WithdrawnAt], [i].[WithdrawnBecause]
FROM [Invitations] AS [i]
WHERE [i].[Id] = @0;

-- @0 nvarchar(254)
SELECT TOP(2) [i].[Id], [i].[CreatedAt], [i].[InvitedById], [i].[PersonId], [i].[SealedToken], [i].[TokenSha256], [i].[UsedAt], [i].[ValidUntil], [i].[WithdrawnAt], [i].[WithdrawnBecause]
FROM [Invitations] AS [i]
WHERE [i].[PersonId] = (
    SELECT TOP(1) [p].[Id]
    FROM [People] AS [p]
    WHERE [p].[Email] = @0);

SELECT TOP(2) [i].[Id], [i].[FirstRunAt], [i].[SweptThrough]
FROM [Installations] AS [i];

-- @0 nvarchar(254)
SELECT TOP(2) [p].[Id]
FROM [People] AS [p]
WHERE [p].[Email] = @0;

-- @0 int
SELECT TOP(2) [r].[Id], [r].[Address], [r].[Answer], [r].[ClearedAt], [r].[ClearedById], [r].[PersonId], [r].[RefusedAt]
FROM [RefusedAddresses] AS [r]
WHERE [r].[Id] = @0 AND [r].[ClearedAt] IS NULL;

-- @0 int
SELECT TOP(2) [u].[Id], [u].[Code], [u].[EnteredOn], [u].[KindCode], [u].[Mailbox], [u].[NameEn], [u].[NameVi], [u].[OwnIndicators], [u].[SuccessorId], [u].[ValidFrom], [u].[ValidTo]
FROM [Units] AS [u]
WHERE [u].[Id] = @0;

-- @0 int
SELECT TOP(2) [y].[Id], [y].[Announcement], [y].[DeclaredAt], [y].[DeclaredById], [y].[TakenBackAt], [y].[TakenBackById], [y].[Year]
FROM [YearDeclarations] AS [y]
WHERE [y].[Year] = @0 AND [y].[TakenBackAt] IS NULL;

-- @0 uniqueidentifier
SELECT [a].[Id], [a].[AddedAt], [a].[AddedById], [a].[ContentType], [a].[FileName], [a].[FirstRevision], [a].[IsInDraft], [a].[LastRevision], [a].[ObligationId], [a].[Sha256], [a].[Size]
FROM [Attachments] AS [a]
WHERE [a].[ObligationId] = @0 AND [a].[IsInDraft] = CAST(1 AS bit);

-- @0 nvarchar(200)
SELECT [b].[Id], [b].[Detail], [b].[FollowUpId], [b].[Key], [b].[Kind], [b].[ObligationId], [b].[RaisedAt], [b].[ResolvedAt], [b].[ResolvedById], [b].[UnitId]
FROM [BoardItems] AS [b]
WHERE [b].[Key] = @0 AND [b].[ResolvedAt] IS NULL;

SELECT [b].[Id], [b].[Detail], [b].[FollowUpId], [b].[Key], [b].[Kind], [b].[ObligationId], [b].[RaisedAt], [b].[ResolvedAt], [b].[ResolvedById], [b].[UnitId]
FROM [BoardItems] AS [b]
WHERE [b].[Key] = N'mail-to-read' AND [b].[ResolvedAt] IS NULL;

-- @0 nvarchar(4000)
SELECT [b].[Id], [b].[Detail], [b].[FollowUpId], [b].[Key], [b].[Kind], [b].[ObligationId], [b].[RaisedAt], [b].[ResolvedAt], [b].[ResolvedById], [b].[UnitId]
FROM [BoardItems] AS [b]
WHERE [b].[Key] IN (
    SELECT [i].[value]
    FROM OPENJSON(@0) WITH ([value] nvarchar(200) '$') AS [i]
) AND [b].[ResolvedAt] IS NULL;

SELECT [b].[Id], [b].[Detail], [b].[FollowUpId], [b].[Key], [b].[Kind], [b].[ObligationId], [b].[RaisedAt], [b].[ResolvedAt], [b].[ResolvedById], [b].[UnitId]
FROM [BoardItems] AS [b]
WHERE [b].[Kind] = N'YearWithoutHolidays' AND [b].[ResolvedAt] IS NULL;

-- @0 uniqueidentifier
SELECT [b].[Id], [b].[Detail], [b].[FollowUpId], [b].[Key], [b].[Kind], [b].[ObligationId], [b].[RaisedAt], [b].[ResolvedAt], [b].[ResolvedById], [b].[UnitId]
FROM [BoardItems] AS [b]
WHERE [b].[ObligationId] = @0 AND [b].[ResolvedAt] IS NULL;

SELECT [b].[Id], [b].[Detail], [b].[FollowUpId], [b].[Key], [b].[Kind], [b].[ObligationId], [b].[RaisedAt], [b].[ResolvedAt], [b].[ResolvedById], [b].[UnitId]
FROM [BoardItems] AS [b]
WHERE [b].[ResolvedAt] IS NULL AND [b].[Kind] IN (N'UnitWithoutRecipient', N'RoleWithoutRecipient', N'ObligationWithoutUnit', N'FollowUpWithoutUnit');

-- @0 date, @1 date
SELECT [c].[Date], [c].[IsExtraWorkingDay], [c].[NameVi]
FROM [CalendarDays] AS [c]
WHERE [c].[Date] >= @0 AND [c].[Date] <= @1;

-- @0 uniqueidentifier, @1 datetime2, @2 int, @3 int
SELECT [d].[Id], [d].[ContentJson], [d].[FormId], [d].[IsAside], [d].[ObligationId], [d].[SavedAt], [d].[SavedById], [d].[Version]
FROM [DraftVersions] AS [d]
WHERE [d].[ObligationId] = @0 AND [d].[SavedAt] >= @1
ORDER BY [d].[SavedAt] DESC, [d].[Id] DESC
OFFSET @2 ROWS FETCH NEXT @3 ROWS ONLY;

-- @0 uniqueidentifier, @1 date
SELECT [e].[Id], [e].[AcknowledgedAt], [e].[AcknowledgedById], [e].[ClosedAt], [e].[ClosedBecause], [e].[DueBefore], [e].[FollowUpId], [e].[Level], [e].[Note], [e].[ObligationId], [e].[RaisedAt]
FROM [Escalations] AS [e]
WHERE [e].[ObligationId] = @0 AND [e].[FollowUpId] IS NULL AND [e].[DueBefore] = @1;

SELECT [f].[DueBefore], [f].[StepSince], COUNT(*) AS [Count]
FROM [FollowUps] AS [f]
WHERE [f].[ClosedAt] IS NULL AND [f].[DueBefore] IS NOT NULL
GROUP BY [f].[DueBefore], [f].[StepSince];

SELECT [f].[Id], [f].[Answer], [f].[AssignedDueBefore], [f].[ClosedAt], [f].[Description], [f].[DueBefore], [f].[Kind], [f].[LeadUnitId], [f].[NextActionAt], [f].[Number], [f].[ObligationId], [f].[ParentId], [f].[PlannedThrough], [f].[RaisedAt], [f].[RaisedById], [f].[StepSince], [f].[Title], [f].[UnitId], [f].[Version], [f].[Visit], [f].[MergedIntoId], [f].[Severity], [f].[Findings], [f].[PlannedOn], [f].[Figures]
FROM [FollowUps] AS [f]
WHERE [f].[ClosedAt] IS NULL AND [f].[DueBefore] IS NOT NULL;

SELECT [f].[Id], [f].[Answer], [f].[AssignedDueBefore], [f].[ClosedAt], [f].[Description], [f].[DueBefore], [f].[Kind], [f].[LeadUnitId], [f].[NextActionAt], [f].[Number], [f].[ObligationId], [f].[ParentId], [f].[PlannedThrough], [f].[RaisedAt], [f].[RaisedById], [f].[StepSince], [f].[Title], [f].[UnitId], [f].[Version], [f].[Visit], [f].[MergedIntoId], [f].[Severity], [f].[Findings], [f].[PlannedOn], [f].[Figures], [p].[Id], [p].[AssigneeId], [p].[DefinitionCode], [p].[DefinitionVersion], [p].[FollowUpId], [p].[IsFinished], [p].[ObligationId], [p].[ReviewSteps], [p].[Since], [p].[Step], [p].[Version], [p].[Visit], [p0].[Id], [p0].[Comment], [p0].[CompletedAt], [p0].[CompletedById], [p0].[OnBehalfOfId], [p0].[OpenedAt], [p0].[Outcome], [p0].[ProcessId], [p0].[Step], [p0].[Visit]
FROM [FollowUps] AS [f]
INNER JOIN [Processes] AS [p] ON [f].[Id] = [p].[FollowUpId]
LEFT JOIN [ProcessTasks] AS [p0] ON [p].[Id] = [p0].[ProcessId]
WHERE [f].[ClosedAt] IS NULL
ORDER BY [f].[Id], [p].[Id];

-- @0 uniqueidentifier, @1 datetime2
SELECT [h].[Event]
FROM [History] AS [h]
WHERE [h].[ObligationId] = @0 AND [h].[At] > @1;

-- @0 nvarchar(4000)
SELECT [i].[Id], [i].[AboutMessageId], [i].[Answer], [i].[Fingerprint], [i].[From], [i].[HandledAt], [i].[HandledById], [i].[Kind], [i].[Outcome], [i].[PersonId], [i].[ReadAt], [i].[ReceivedAt], [i].[Size], [i].[Subject], [i].[Text]
FROM [IncomingMails] AS [i]
WHERE [i].[Id] IN (
    SELECT [i0].[value]
    FROM OPENJSON(@0) WITH ([value] bigint '$') AS [i0]
) AND [i].[HandledAt] IS NULL;

SELECT [m].[Id], [m].[BegunAt], [m].[BegunById], [m].[EndReason], [m].[EndedAt], [m].[EndedById], [m].[Reason]
FROM [MailPauses] AS [m]
WHERE [m].[EndedAt] IS NULL;

-- @0 nvarchar(40)
SELECT [n].[Id]
FROM [Notices] AS [n]
WHERE [n].[State] = @0;

-- @0 nvarchar(4000)
SELECT [n].[Id], [n].[AdministratorNote], [n].[Attempts], [n].[CancelReason], [n].[ComposedAt], [n].[DueAt], [n].[DueBefore], [n].[FollowUpId], [n].[InvitationId], [n].[IsOfAnEvent], [n].[Kind], [n].[LastError], [n].[LeaseToken], [n].[LeasedUntil], [n].[Level], [n].[MessageId], [n].[Milestone], [n].[NotBefore], [n].[ObligationId], [n].[PlannedAt], [n].[Reason], [n].[RecipientId], [n].[Revision], [n].[SentAt], [n].[State], [n].[UnderWaySince], [n].[UnitId]
FROM [Notices] AS [n]
WHERE [n].[Id] IN (
    SELECT [n0].[value]
    FROM OPENJSON(@0) WITH ([value] bigint '$') AS [n0]
) AND [n].[State] = N'Failed';

-- @0 int
SELECT [n].[Id], [n].[AdministratorNote], [n].[Attempts], [n].[CancelReason], [n].[ComposedAt], [n].[DueAt], [n].[DueBefore], [n].[FollowUpId], [n].[InvitationId], [n].[IsOfAnEvent], [n].[Kind], [n].[LastError], [n].[LeaseToken], [n].[LeasedUntil], [n].[Level], [n].[MessageId], [n].[Milestone], [n].[NotBefore], [n].[ObligationId], [n].[PlannedAt], [n].[Reason], [n].[RecipientId], [n].[Revision], [n].[SentAt], [n].[State], [n].[UnderWaySince], [n].[UnitId]
FROM [Notices] AS [n]
WHERE [n].[RecipientId] = @0 AND [n].[State] = N'Held';

-- @0 int
SELECT [n].[RecipientId] AS [Key], COUNT(*) AS [Count]
FROM [Notices] AS [n]
WHERE [n].[State] = N'Held' AND [n].[RecipientId] = @0
GROUP BY [n].[RecipientId];

-- @0 int
SELECT [n].[RecipientId] AS [Key], COUNT(*) AS [Count]
FROM [Notices] AS [n]
WHERE [n].[State] = N'Held' AND [n].[RecipientId] IN (@0 /* … */)
GROUP BY [n].[RecipientId];

SELECT [o].[CycleCode], [o].[Year], [o].[Ladder], [o].[DueBefore], [o].[OpenedOn], [o].[IsWithBoard], COUNT(*) AS [Count]
FROM [Obligations] AS [o]
WHERE [o].[State] IN (N'Open', N'Returned')
GROUP BY [o].[CycleCode], [o].[Year], [o].[Ladder], [o].[DueBefore], [o].[OpenedOn], [o].[IsWithBoard];

SELECT [o].[CycleCode], [o].[Year], [o].[SubmittedAt], [o].[ReviewDueBefore]
FROM [Obligations] AS [o]
WHERE [o].[State] = N'Submitted';

SELECT [o].[Id], [o].[CycleCode], [o].[DueBefore], [o].[ExtendedAt], [o].[IsWithBoard], [o].[Ladder], [o].[NextActionAt], [o].[OpenedOn], [o].[OriginalDueBefore], [o].[Pauses], [o].[PlannedThrough], [o].[ResponsibleUnitId], [o].[ReviewDueBefore], [o].[ReviewStep], [o].[Revision], [o].[State], [o].[SubmittedAt], [o].[TransferredOn], [o].[UnitId], [o].[Version], [o].[WasReturned], [o].[Year], [o].[Timeliness_AgainstExtension], [o].[Timeliness_DaysLate], [o].[Timeliness_ReceivedAt], [o].[Timeliness_Revision]
FROM [Obligations] AS [o]
WHERE [o].[State] IN (N'Open', N'Returned', N'Submitted');

-- @0 nvarchar(40), @1 int
SELECT [o].[UnitId]
FROM [Obligations] AS [o]
WHERE [o].[CycleCode] = @0 AND [o].[Year] = @1;

-- @0 nvarchar(254)
SELECT [p1].[Id], [p1].[Email], [p1].[IsActive], [p1].[Locale], [p1].[Name], [a].[Id], [a].[DelegateId], [a].[From], [a].[LendsRole], [a].[PersonId], [a].[To], [p0].[PersonId], [p0].[UnitId], [r].[Id], [r].[PersonId], [r].[Role], [r].[UnitId]
FROM (
    SELECT TOP(2) [p].[Id], [p].[Email], [p].[IsActive], [p].[Locale], [p].[Name]
    FROM [People] AS [p]
    WHERE [p].[Email] = @0
) AS [p1]
LEFT JOIN [Absences] AS [a] ON [p1].[Id] = [a].[PersonId]
LEFT JOIN [Portfolio] AS [p0] ON [p1].[Id] = [p0].[PersonId]
LEFT JOIN [RoleAssignments] AS [r] ON [p1].[Id] = [r].[PersonId]
ORDER BY [p1].[Id], [a].[Id], [p0].[PersonId], [p0].[UnitId];

-- @0 int
SELECT [p1].[Id], [p1].[Email], [p1].[IsActive], [p1].[Locale], [p1].[Name], [a].[Id], [a].[DelegateId], [a].[From], [a].[LendsRole], [a].[PersonId], [a].[To], [p0].[PersonId], [p0].[UnitId], [r].[Id], [r].[PersonId], [r].[Role], [r].[UnitId]
FROM (
    SELECT TOP(2) [p].[Id], [p].[Email], [p].[IsActive], [p].[Locale], [p].[Name]
    FROM [People] AS [p]
    WHERE [p].[Id] = @0
) AS [p1]
LEFT JOIN [Absences] AS [a] ON [p1].[Id] = [a].[PersonId]
LEFT JOIN [Portfolio] AS [p0] ON [p1].[Id] = [p0].[PersonId]
LEFT JOIN [RoleAssignments] AS [r] ON [p1].[Id] = [r].[PersonId]
ORDER BY [p1].[Id], [a].[Id], [p0].[PersonId], [p0].[UnitId];

-- @0 uniqueidentifier
SELECT [p].[Id], [p].[AssigneeId], [p].[DefinitionCode], [p].[DefinitionVersion], [p].[FollowUpId], [p].[IsFinished], [p].[ObligationId], [p].[ReviewSteps], [p].[Since], [p].[Step], [p].[Version], [p].[Visit], [p0].[Id], [p0].[Comment], [p0].[CompletedAt], [p0].[CompletedById], [p0].[OnBehalfOfId], [p0].[OpenedAt], [p0].[Outcome], [p0].[ProcessId], [p0].[Step], [p0].[Visit]
FROM [Processes] AS [p]
LEFT JOIN [ProcessTasks] AS [p0] ON [p].[Id] = [p0].[ProcessId]
WHERE [p].[ObligationId] = @0
ORDER BY [p].[Id];

-- @0 nvarchar(4000)
SELECT [p].[Id], [p].[Email], [p].[IsActive], [p].[Locale], [p].[Name]
FROM [People] AS [p]
WHERE [p].[Id] IN (
    SELECT [i].[value]
    FROM OPENJSON(@0) WITH ([value] int '$') AS [i]
)
ORDER BY [p].[Id];

-- @0 nvarchar(4000)
SELECT [r].[Address]
FROM [RefusedAddresses] AS [r]
WHERE [r].[ClearedAt] IS NULL AND [r].[Address] IN (
    SELECT [a].[value]
    FROM OPENJSON(@0) WITH ([value] nvarchar(254) '$') AS [a]
);

-- @0 nvarchar(4000)
SELECT [s].[Id], [s].[ContentJson], [s].[DaysLate], [s].[DueBefore], [s].[FormCode], [s].[FormVersion], [s].[ObligationId], [s].[OnBehalfOfId], [s].[ReceiptNumber], [s].[ReceivedAt], [s].[Revision], [s].[Sha256], [s].[ShownJson], [s].[SubmittedById]
FROM [Submissions] AS [s]
WHERE [s].[Id] IN (
    SELECT [i].[value]
    FROM OPENJSON(@0) WITH ([value] uniqueidentifier '$') AS [i]
);

-- @0 nvarchar(40)
SELECT [u2].[Code], [u2].[ValidTo], [u0].[KindCode], [u0].[From], [u0].[NameEn], [u0].[NameVi], [u1].[KindCode], [u1].[From], [u1].[Cycles]
FROM (
    SELECT TOP(2) [u].[Code], [u].[ValidTo]
    FROM [UnitKinds] AS [u]
    WHERE [u].[Code] = @0
) AS [u2]
LEFT JOIN [UnitKindNames] AS [u0] ON [u2].[Code] = [u0].[KindCode]
LEFT JOIN [UnitKindOwes] AS [u1] ON [u2].[Code] = [u1].[KindCode]
ORDER BY [u2].[Code], [u0].[KindCode], [u0].[From], [u1].[KindCode];

SELECT [u].[Code], [u].[ValidTo], [u0].[KindCode], [u0].[From], [u0].[NameEn], [u0].[NameVi], [u1].[KindCode], [u1].[From], [u1].[Cycles]
FROM [UnitKinds] AS [u]
LEFT JOIN [UnitKindNames] AS [u0] ON [u].[Code] = [u0].[KindCode]
LEFT JOIN [UnitKindOwes] AS [u1] ON [u].[Code] = [u1].[KindCode]
WHERE 0 = 1
ORDER BY [u].[Code], [u0].[KindCode], [u0].[From], [u1].[KindCode];

-- @0 nvarchar(100), @1 nvarchar(500), @2 nvarchar(100), @3 int, @4 nvarchar(100)
UPDATE [AspNetUsers] SET [ConcurrencyStamp] = @0, [PasswordHash] = @1, [SecurityStamp] = @2
OUTPUT 1
WHERE [Id] = @3 AND [ConcurrencyStamp] = @4;

-- @0 nvarchar(256), @1 nvarchar(256), @2 int, @3 nvarchar(100)
UPDATE [AspNetUsers] SET [Email] = @0, [NormalizedEmail] = @1
OUTPUT 1
WHERE [Id] = @2 AND [ConcurrencyStamp] = @3;

-- @0 datetime2, @1 bigint
UPDATE [BoardItems] SET [ResolvedAt] = @0
OUTPUT 1
WHERE [Id] = @1;

-- @0 nvarchar(4000), @1 uniqueidentifier, @2 datetime2, @3 datetime2, @4 int, @5 uniqueidentifier, @6 int
UPDATE [Drafts] SET [ContentJson] = @0, [FormId] = @1, [SavedAt] = @2, [SittingFrom] = @3, [Version] = @4
OUTPUT 1
WHERE [ObligationId] = @5 AND [Version] = @6;

-- @0 nvarchar(max), @1 uniqueidentifier, @2 datetime2, @3 datetime2, @4 int, @5 uniqueidentifier, @6 int
UPDATE [Drafts] SET [ContentJson] = @0, [FormId] = @1, [SavedAt] = @2, [SittingFrom] = @3, [Version] = @4
OUTPUT 1
WHERE [ObligationId] = @5 AND [Version] = @6;

-- @0 datetime2, @1 int, @2 nvarchar(2000), @3 bigint
UPDATE [Escalations] SET [AcknowledgedAt] = @0, [AcknowledgedById] = @1, [Note] = @2
OUTPUT 1
WHERE [Id] = @3 AND [AcknowledgedAt] IS NULL;

-- @0 datetime2, @1 int, @2 int, @3 uniqueidentifier, @4 int
UPDATE [FollowUps] SET [PlannedThrough] = @0, [Version] = @1, [Visit] = @2
OUTPUT 1
WHERE [Id] = @3 AND [Version] = @4;

-- @0 datetime2, @1 int, @2 bigint
UPDATE [IncomingMails] SET [HandledAt] = @0, [HandledById] = @1
OUTPUT 1
WHERE [Id] = @2 AND [HandledAt] IS NULL;

-- @0 nvarchar(500), @1 datetime2, @2 uniqueidentifier
UPDATE [Invitations] SET [SealedToken] = @0, [UsedAt] = @1
OUTPUT 1
WHERE [Id] = @2 AND [UsedAt] IS NULL AND [WithdrawnAt] IS NULL;

-- @0 nvarchar(500), @1 datetime2, @2 nvarchar(40), @3 uniqueidentifier
UPDATE [Invitations] SET [SealedToken] = @0, [WithdrawnAt] = @1, [WithdrawnBecause] = @2
OUTPUT 1
WHERE [Id] = @3 AND [UsedAt] IS NULL AND [WithdrawnAt] IS NULL;

-- @0 nvarchar(500), @1 datetime2, @2 int, @3 int
UPDATE [MailPauses] SET [EndReason] = @0, [EndedAt] = @1, [EndedById] = @2
OUTPUT 1
WHERE [Id] = @3 AND [EndedAt] IS NULL;

-- @0 nvarchar(500), @1 int, @2 datetime2, @3 nvarchar(120), @4 datetime2, @5 datetime2, @6 nvarchar(40), @7 bigint, @8 nvarchar(40)
UPDATE [Notices] SET [AdministratorNote] = @0, [Attempts] = @1, [ComposedAt] = @2, [MessageId] = @3, [NotBefore] = @4, [SentAt] = @5, [State] = @6
OUTPUT 1
WHERE [Id] = @7 AND [LeaseToken] IS NULL AND [State] = @8;

-- @0 nvarchar(500), @1 nvarchar(60), @2 nvarchar(40), @3 bigint, @4 nvarchar(40)
UPDATE [Notices] SET [AdministratorNote] = @0, [CancelReason] = @1, [State] = @2
OUTPUT 1
WHERE [Id] = @3 AND [LeaseToken] IS NULL AND [State] = @4;

-- @0 nvarchar(60), @1 datetime2, @2 nvarchar(40), @3 bigint, @4 nvarchar(40)
UPDATE [Notices] SET [CancelReason] = @0, [NotBefore] = @1, [State] = @2
OUTPUT 1
WHERE [Id] = @3 AND [LeaseToken] IS NULL AND [State] = @4;

-- @0 date, @1 datetime2, @2 datetime2, @3 int, @4 uniqueidentifier, @5 int
UPDATE [Obligations] SET [DueBefore] = @0, [ExtendedAt] = @1, [NextActionAt] = @2, [Version] = @3
OUTPUT 1
WHERE [Id] = @4 AND [Version] = @5;

-- @0 date, @1 datetime2, @2 date, @3 nvarchar(40), @4 int, @5 uniqueidentifier, @6 int
UPDATE [Obligations] SET [DueBefore] = @0, [NextActionAt] = @1, [ReviewDueBefore] = @2, [State] = @3, [Version] = @4
OUTPUT 1
WHERE [Id] = @5 AND [Version] = @6;

-- @0 datetime2, @1 nvarchar(4000), @2 date, @3 nvarchar(40), @4 int, @5 bit, @6 int, @7 datetime2, @8 int, @9 uniqueidentifier, @10 int
UPDATE [Obligations] SET [NextActionAt] = @0, [Pauses] = @1, [ReviewDueBefore] = @2, [State] = @3, [Version] = @4, [Timeliness_AgainstExtension] = @5, [Timeliness_DaysLate] = @6, [Timeliness_ReceivedAt] = @7, [Timeliness_Revision] = @8
OUTPUT 1
WHERE [Id] = @9 AND [Version] = @10;

-- @0 datetime2, @1 date, @2 int, @3 nvarchar(40), @4 int, @5 uniqueidentifier, @6 int
UPDATE [Obligations] SET [NextActionAt] = @0, [ReviewDueBefore] = @1, [ReviewStep] = @2, [State] = @3, [Version] = @4
OUTPUT 1
WHERE [Id] = @5 AND [Version] = @6;

-- @0 datetime2, @1 date, @2 int, @3 nvarchar(40), @4 datetime2, @5 int, @6 bit, @7 int, @8 datetime2, @9 int, @10 uniqueidentifier, @11 int
UPDATE [Obligations] SET [NextActionAt] = @0, [ReviewDueBefore] = @1, [Revision] = @2, [State] = @3, [SubmittedAt] = @4, [Version] = @5, [Timeliness_AgainstExtension] = @6, [Timeliness_DaysLate] = @7, [Timeliness_ReceivedAt] = @8, [Timeliness_Revision] = @9
OUTPUT 1
WHERE [Id] = @10 AND [Version] = @11;

-- @0 datetime2, @1 nvarchar(40), @2 int, @3 uniqueidentifier, @4 int
UPDATE [Obligations] SET [NextActionAt] = @0, [State] = @1, [Version] = @2
OUTPUT 1
WHERE [Id] = @3 AND [Version] = @4;

-- @0 int, @1 uniqueidentifier, @2 int
UPDATE [Obligations] SET [Version] = @0
OUTPUT 1
WHERE [Id] = @1 AND [Version] = @2;

-- @0 nvarchar(254), @1 int
UPDATE [People] SET [Email] = @0
OUTPUT 1
WHERE [Id] = @1;

-- @0 nvarchar(200), @1 int
UPDATE [People] SET [Name] = @0
OUTPUT 1
WHERE [Id] = @1;

-- @0 nvarchar(4000), @1 datetime2, @2 int, @3 nvarchar(40), @4 bigint
UPDATE [ProcessTasks] SET [Comment] = @0, [CompletedAt] = @1, [CompletedById] = @2, [Outcome] = @3
OUTPUT 1
WHERE [Id] = @4;

-- @0 datetime2, @1 int, @2 nvarchar(40), @3 bigint
UPDATE [ProcessTasks] SET [CompletedAt] = @0, [CompletedById] = @1, [Outcome] = @2
OUTPUT 1
WHERE [Id] = @3;

-- @0 int, @1 datetime2, @2 nvarchar(40), @3 int, @4 int, @5 uniqueidentifier, @6 int
UPDATE [Processes] SET [AssigneeId] = @0, [Since] = @1, [Step] = @2, [Version] = @3, [Visit] = @4
OUTPUT 1
WHERE [Id] = @5 AND [Version] = @6;

-- @0 int, @1 int, @2 uniqueidentifier, @3 int
UPDATE [Processes] SET [AssigneeId] = @0, [Version] = @1
OUTPUT 1
WHERE [Id] = @2 AND [Version] = @3;

-- @0 bit, @1 datetime2, @2 nvarchar(40), @3 int, @4 int, @5 uniqueidentifier, @6 int
UPDATE [Processes] SET [IsFinished] = @0, [Since] = @1, [Step] = @2, [Version] = @3, [Visit] = @4
OUTPUT 1
WHERE [Id] = @5 AND [Version] = @6;

-- @0 datetime2, @1 nvarchar(40), @2 int, @3 int, @4 uniqueidentifier, @5 int
UPDATE [Processes] SET [Since] = @0, [Step] = @1, [Version] = @2, [Visit] = @3
OUTPUT 1
WHERE [Id] = @4 AND [Version] = @5;

-- @0 datetime2, @1 int, @2 int, @3 uniqueidentifier, @4 int
UPDATE [Processes] SET [Since] = @0, [Version] = @1, [Visit] = @2
OUTPUT 1
WHERE [Id] = @3 AND [Version] = @4;

-- @0 datetime2, @1 int, @2 int
UPDATE [RefusedAddresses] SET [ClearedAt] = @0, [ClearedById] = @1
OUTPUT 1
WHERE [Id] = @2 AND [ClearedAt] IS NULL;

-- @0 date, @1 nvarchar(40)
UPDATE [UnitKinds] SET [ValidTo] = @0
OUTPUT 1
WHERE [Code] = @1;

-- @0 nvarchar(200), @1 int
UPDATE [Units] SET [NameVi] = @0
OUTPUT 1
WHERE [Id] = @1;

-- @0 datetime2, @1 int, @2 int
UPDATE [YearDeclarations] SET [TakenBackAt] = @0, [TakenBackById] = @1
OUTPUT 1
WHERE [Id] = @2;

UPDATE [i]
SET [i].[ValidUntil] = [i].[CreatedAt]
FROM [Invitations] AS [i];

UPDATE [o]
SET [o].[Number] = [o].[Number] + CAST(1 AS bigint)
FROM [OfficeStamps] AS [o];
