; The setup program: installs Dateline for the user who runs it, with its file type and menu entry.
Unicode true
!include "MUI2.nsh"

Name "Dateline"
OutFile "@target@"
InstallDir "$LOCALAPPDATA\Programs\Dateline"
InstallDirRegKey HKCU "Software\Dateline" "folder"
RequestExecutionLevel user
SetCompressor /SOLID lzma
ManifestDPIAware true

VIProductVersion "@version@.0"
VIAddVersionKey "ProductName" "Dateline"
VIAddVersionKey "ProductVersion" "@version@"
VIAddVersionKey "FileVersion" "@version@"
VIAddVersionKey "FileDescription" "Dateline setup"
VIAddVersionKey "CompanyName" "@maker@"
VIAddVersionKey "LegalCopyright" "@maker@"

!define MUI_ICON "@icon@"
!define MUI_UNICON "@icon@"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\@program@"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Korean"

!define REMOVAL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Dateline"

Section
  ; An older version goes first, so that no file of it is left.
  ReadRegStr $0 HKCU "${REMOVAL}" "QuietUninstallString"
  ReadRegStr $1 HKCU "Software\Dateline" "folder"
  StrCmp $0 "" fresh
  ExecWait '$0 _?=$1'
fresh:
@files@
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Dateline.lnk" "$INSTDIR\@program@"
@registry@
  WriteRegStr HKCU "Software\Dateline" "folder" "$INSTDIR"
  WriteRegStr HKCU "${REMOVAL}" "DisplayName" "Dateline"
  WriteRegStr HKCU "${REMOVAL}" "DisplayVersion" "@version@"
  WriteRegStr HKCU "${REMOVAL}" "Publisher" "@maker@"
  WriteRegStr HKCU "${REMOVAL}" "DisplayIcon" "$INSTDIR\@program@,0"
  WriteRegStr HKCU "${REMOVAL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${REMOVAL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${REMOVAL}" "EstimatedSize" @size@
  WriteRegDWORD HKCU "${REMOVAL}" "NoModify" 1
  WriteRegDWORD HKCU "${REMOVAL}" "NoRepair" 1
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section "Uninstall"
@removed@
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Dateline.lnk"
  DeleteRegValue HKCU "Software\Classes\@suffix@\OpenWithProgids" "@class@"
  ReadRegStr $0 HKCU "Software\Classes\@suffix@" ""
  StrCmp $0 "@class@" 0 +2
  DeleteRegKey HKCU "Software\Classes\@suffix@"
  DeleteRegKey HKCU "Software\Classes\@class@"
  DeleteRegValue HKCU "Software\RegisteredApplications" "Dateline"
  DeleteRegKey HKCU "Software\Dateline"
  DeleteRegKey HKCU "${REMOVAL}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
