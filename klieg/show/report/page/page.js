// What every page does: theme, the list of keys, copying a command. A page's own script uses `klieg`.
var klieg=(function(){
  var d=document,root=d.documentElement,keysOn=true;
  function $(s,r){return (r||d).querySelector(s)}
  function $$(s,r){return Array.prototype.slice.call((r||d).querySelectorAll(s))}
  root.classList.add('js');
  function copied(b){b.textContent='Copied';setTimeout(function(){b.textContent='Copy'},1600)}
  function select(code){var r=d.createRange(),s=getSelection();r.selectNodeContents(code);s.removeAllRanges();s.addRange(r)}
  d.addEventListener('click',function(e){
    var b=e.target.closest('button');if(!b)return;
    if(b.id==='theme'){var dark=root.dataset.theme?root.dataset.theme==='dark':matchMedia('(prefers-color-scheme:dark)').matches;root.dataset.theme=dark?'light':'dark'}
    else if(b.id==='keys')$('#keysd').showModal();
    else if(b.id==='keysx')$('#keysd').close();
    else if(b.hasAttribute('data-copy')){
      var code=$('code',b.parentNode);
      if(navigator.clipboard)navigator.clipboard.writeText(code.textContent).then(function(){copied(b)},function(){select(code)});else select(code);
    }
  });
  $('#keyson').addEventListener('change',function(e){keysOn=e.target.checked});
  d.addEventListener('keydown',function(e){
    if(e.key!=='?'||!keysOn||e.ctrlKey||e.metaKey||e.altKey||typing(e.target)||$('#keysd').open)return;
    e.preventDefault();$('#keysd').showModal();
  });
  function typing(t){return /^(INPUT|TEXTAREA|SELECT)$/.test(t.tagName)&&t.type!=='checkbox'}
  return {$:$,$$:$$,typing:typing,keys:function(){return keysOn}};
})();
